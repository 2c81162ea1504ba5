using System.Globalization;
using Platform.SloBench.Measures;
using Platform.SloBench.Rules;

return args switch
{
    ["generate", var count] => Show(Generation.Run(int.Parse(count, CultureInfo.InvariantCulture))),
    ["try"] => await Try(),
    _ => 2,
};

static int Show(double seconds)
{
    Console.WriteLine(seconds.ToString("0.000", CultureInfo.InvariantCulture));
    return 0;
}

static async Task<int> Try()
{
    var folder = Environment.GetEnvironmentVariable(Peers.Variable)!;
    RuleSet[] sets = [Ours.Three, Ours.Four, Peers.Sloth(folder), Peers.Pyrra(folder)];
    Console.WriteLine(await Generation.MedianAsync(1000));
    foreach (var set in sets)
    {
        Console.WriteLine($"{set.Name} check {await CrossCheck.RunAsync(set, Directory.CreateTempSubdirectory().FullName)}");
    }

    foreach (var set in sets)
    {
        foreach (var one in Accuracy.Of(set)) Console.WriteLine($"{set.Name} {one} {one.Error:P2}");
    }

    return 0;
}
