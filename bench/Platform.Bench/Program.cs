using Platform.Bench;

return args switch
{
    ["mocks", var count] => await MockedConfigMaps.RunAsync(Count(count)),
    ["render", var count, var directory] => RenderedConfigMaps.Run(Count(count), directory),
    _ => Usage(),
};

static int Count(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("usage: Platform.Bench mocks N | render N DIRECTORY");
    return 2;
}
