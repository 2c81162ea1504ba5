namespace Platform.SloBench;

/// <summary>What was asked of the rules, beside what was measured.</summary>
internal static class Targets
{
    private const string Own = "Platform";
    private const string Sloth = "Sloth";
    private const string Pyrra = "Pyrra";

    /// <summary>A row for each: asked, measured, met or not.</summary>
    public static IReadOnlyList<string[]> Of(Results results)
    {
        var accuracy = results.Accuracy[Own].Take(3).Max(one => Math.Abs(one.Error ?? double.PositiveInfinity));
        var four = Cost(results, "Platform, four tiers");
        var (ofSloth, ofPyrra) = (Cost(results, Sloth) / four, Cost(results, Pyrra) / four);
        var pages = results.FalsePages[Own].Where(one => one.ErrorRatio < 0.001).Max(one => one.PerMonth);
        var outage = results.Outages[Own].Single(one => one.PerMinute.Equals(1.0)).Median;
        var later = results.Outages[Own].Zip(results.Outages[Sloth])
            .Where(pair => pair.First.PerMinute >= 10)
            .Max(pair => (pair.First.Mean / pair.Second.Mean) - 1);
        return
        [
            Row("30-day ratio within 1 % in all three scenarios", $"{Tables.Number(accuracy * 100)} %", accuracy <= 0.01),
            Row("samples at most 1/20 of Sloth's, four tiers", $"1/{Tables.Number(ofSloth)}", ofSloth >= 20),
            Row("samples at most 1/100 of Pyrra's, four tiers", $"1/{Tables.Number(ofPyrra)}", ofPyrra >= 100),
            Row(
                "at most 0.2 false pages in 30 days at 1 and 0.1 requests a minute",
                $"{Tables.Number(pages)} (below {Tables.Number(results.FalsePages[Own].Where(one => one.ErrorRatio < 0.001).Max(one => one.UpperPerMonth))} with 95 % confidence)",
                pages <= 0.2),
            Row("total outage at 1 request a minute paged in a median of at most 3 minutes", $"{Tables.Number(outage)} min", outage <= 3),
            Row(
                "at 10 or more requests a minute within 5 % of Sloth's time",
                $"{Tables.Number(later * 100)} % later on average", later <= 0.05),
            Row(
                "rules of 1,000 objectives in at most 0.5 s of processor time",
                $"{Tables.Number(results.Generation)} s, the whole process", results.Generation <= 0.5),
        ];
    }

    private static double Cost(Results results, string name) => results.Costs.Single(one => one.Name == name).Samples;

    private static string[] Row(string asked, string measured, bool met) => [asked, measured, met ? "yes" : "no"];
}
