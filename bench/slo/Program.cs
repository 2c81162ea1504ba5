using System.Globalization;
using Platform.SloBench;
using Platform.SloBench.Measures;

return args switch
{
    ["generate", var count] => Show(Generation.Run(int.Parse(count, CultureInfo.InvariantCulture))),
    ["measure", var page, var scratch] => await Bench.RunAsync(page, scratch),
    _ => Usage(),
};

static int Show(double seconds)
{
    Console.WriteLine(seconds.ToString("0.000", CultureInfo.InvariantCulture));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("usage: Platform.SloBench generate N | measure PAGE SCRATCH-FOLDER");
    return 2;
}
