using Platform.SloBench.Rules;
using Platform.SloBench.Traffic;

namespace Platform.SloBench.Measures;

/// <summary>How often a healthy service woke somebody.</summary>
/// <param name="PerMinute">Requests a minute.</param>
/// <param name="ErrorRatio">Share of requests that fails.</param>
/// <param name="Months">Months of 30 days that were played.</param>
/// <param name="Pages">Times that somebody was woken.</param>
internal sealed record FalsePageCount(double PerMinute, double ErrorRatio, int Months, int Pages)
{
    /// <summary>Times that somebody is woken in 30 days.</summary>
    public double PerMonth => (double)Pages / Months;

    /// <summary>The most that the true number may be with 95 % confidence (of a Poisson count, by Wald and Byar).</summary>
    public double UpperPerMonth
    {
        get
        {
            var next = Pages + 1.0;
            return next * Math.Pow(1 - (1 / (9 * next)) + (1.645 / (3 * Math.Sqrt(next))), 3) / Months;
        }
    }
}

/// <summary>Pages of a service that keeps its objective, at low traffic.</summary>
internal static class FalsePages
{
    private const double Month = 30 * 24 * 60;

    /// <summary>Plays months, each with requests of its own.</summary>
    public static FalsePageCount Of(RuleSet set, double perMinute, double errorRatio, int months) => new(
        perMinute,
        errorRatio,
        months,
        Enumerable.Range(0, months).AsParallel().WithDegreeOfParallelism(2)
            .Sum(month => Once(set, perMinute, errorRatio, (ulong)month)));

    private static int Once(RuleSet set, double perMinute, double errorRatio, ulong month)
    {
        var traffic = new ServiceTraffic([new(Month, perMinute, errorRatio)]) { Offset = 7_000 };
        var seed = (month * 1_000_003) + (ulong)(perMinute * 1_000) + (ulong)(errorRatio * 1_000_000);
        var play = new Playback(set) { Offset = 1_000, Needed = set.IsPage }.Play(traffic.ByChance(seed));

        // A page that comes back within ten minutes is the same page to who was woken.
        return Playback.Episodes(play.Pages, 600_000);
    }
}
