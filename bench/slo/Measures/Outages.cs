using Platform.SloBench.Rules;
using Platform.SloBench.Traffic;

namespace Platform.SloBench.Measures;

/// <summary>How long total outages went unnoticed.</summary>
/// <param name="PerMinute">Requests a minute.</param>
/// <param name="Outages">How many were played.</param>
/// <param name="Missed">How many never paged.</param>
/// <param name="Median">Minutes from begin to page of the middle one.</param>
/// <param name="Mean">Minutes on average, of those that paged.</param>
internal sealed record OutageTimes(double PerMinute, int Outages, int Missed, double? Median, double? Mean);

/// <summary>Total outages of an hour, one a day, of a service with no other errors.</summary>
internal static class Outages
{
    private const double Day = 24 * 60;
    private const double Hour = 60;
    private const int Days = 30;

    /// <summary>Plays outages; each begins at another moment between two evaluations.</summary>
    public static OutageTimes Of(RuleSet set, double perMinute, int months)
    {
        var times = Enumerable.Range(0, months).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .SelectMany(month => Once(set, perMinute, (ulong)month))
            .ToList();
        var paged = times.OfType<double>().ToList();
        return new OutageTimes(
            perMinute,
            times.Count,
            times.Count - paged.Count,
            Detection.Median(times),
            paged.Count == 0 ? null : paged.Average());
    }

    private static IEnumerable<double?> Once(RuleSet set, double perMinute, ulong month)
    {
        var dice = new Dice(month + 77);
        var begins = Enumerable.Range(1, Days).Select(day => (day * Day) + dice.Next()).ToList();
        var phases = new List<Phase>();
        var at = 0.0;
        foreach (var begin in begins)
        {
            phases.Add(new Phase(begin - at, perMinute, 0));
            phases.Add(new Phase(Hour, perMinute, 1));
            at = begin + Hour;
        }

        var traffic = new ServiceTraffic(phases) { Offset = 7_000 };
        var play = new Playback(set) { Offset = 1_000, Needed = set.IsPage }.Play(traffic.ByChance(month));
        return [.. begins.Select(begin => FirstPage(play.Pages, begin))];
    }

    private static double? FirstPage(IReadOnlyCollection<long> pages, double begin)
    {
        var first = pages.FirstOrDefault(page => page >= begin * 60_000);
        return first == 0 || first > (begin + Hour) * 60_000 ? null : (first / 60_000.0) - begin;
    }
}
