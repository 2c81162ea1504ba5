using Platform.Generator;

if (args is not ([] or ["--check"]))
{
    Console.Error.WriteLine("usage: Platform.Generator [--check]");
    return 2;
}

return CommandLine.Run(CommandLine.FindRepository(Environment.CurrentDirectory), args is ["--check"], Console.Out, Console.Error);
