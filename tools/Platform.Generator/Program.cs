using Platform.Generator;

if (args is not ([] or ["--check"]))
{
    Console.Error.WriteLine("usage: Platform.Generator [--check]");
    return 2;
}

var repository = CommandLine.FindRepository(Environment.CurrentDirectory);
return CommandLine.Run(repository, args is ["--check"], Console.Out, Console.Error);
