using Platform.SloBench.Measures;
using Platform.SloBench.Rules;

namespace Platform.SloBench;

/// <summary>Measures everything and writes the page's tables.</summary>
internal static class Bench
{
    private const int Months = 40;
    private const int PeerMonths = 6;

    /// <summary>Runs it.</summary>
    /// <param name="page">The page, with the marks between which the tables stand.</param>
    /// <param name="scratch">A folder to work in.</param>
    public static async Task<int> RunAsync(string page, string scratch)
    {
        if (Environment.GetEnvironmentVariable(Peers.Variable) is not { Length: > 0 } folder)
        {
            Console.Error.WriteLine($"{Peers.Variable} names no folder with the rules of peers.");
            return 2;
        }

        RuleSet[] sets = [Ours.Three, Peers.Sloth(folder), Peers.Pyrra(folder)];
        RuleSet[] likeWithLike = [Ours.Four, .. sets];
        var results = new Results { Generation = await Generation.MedianAsync(1000) };
        foreach (var set in likeWithLike)
        {
            var own = Directory.CreateDirectory(Path.Combine(scratch, "check")).FullName;
            results.Checked[set.Name] = await CrossCheck.RunAsync(set, own);
            Tell($"{set.Name}: promtool computes the same {results.Checked[set.Name]} values");
        }

        foreach (var set in sets)
        {
            results.Accuracy[set.Name] = Accuracy.Of(set);
            Tell($"{set.Name}: accuracy");
            results.Detection[set.Name] = Detection.Of(set);
            Tell($"{set.Name}: detection");
            results.Outages[set.Name] = [.. new[] { 0.1, 1, 10, 60 }.Select(rate => Outages.Of(set, rate, 4))];
            Tell($"{set.Name}: outages");
        }

        results.Costs = await Samples.OfAsync(likeWithLike, scratch);
        Tell("samples");
        foreach (var set in sets)
        {
            var months = set == sets[0] ? Months : PeerMonths;
            results.FalsePages[set.Name] =
            [
                FalsePages.Of(set, 1, 0.0005, months), FalsePages.Of(set, 0.1, 0.0005, months),
                FalsePages.Of(set, 1, 0.001, months), FalsePages.Of(set, 0.1, 0.001, months),
            ];
            Tell($"{set.Name}: false pages");
        }

        var text = await File.ReadAllTextAsync(page);
        await File.WriteAllTextAsync(page, Tables.Into(text, results));
        return 0;
    }

    private static void Tell(string text) => Console.Error.WriteLine(text);
}
