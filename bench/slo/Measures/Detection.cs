using Platform.SloBench.Rules;
using Platform.SloBench.Traffic;

namespace Platform.SloBench.Measures;

/// <summary>An incident, and when it was noticed and over.</summary>
/// <param name="ErrorRatio">Share of requests that fails, 0 to 1.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="PageAfter">Minutes from its begin to the first page; <c>null</c> for none.</param>
/// <param name="TicketAfter">Minutes from its begin to the first ticket; <c>null</c> for none.</param>
/// <param name="PageReset">Minutes from its end until nobody is paged any more.</param>
/// <param name="TicketReset">Minutes from its end until there is no ticket any more.</param>
internal sealed record Detected(
    double ErrorRatio, double Minutes, double? PageAfter, double? TicketAfter, double? PageReset, double? TicketReset);

/// <summary>Time to detect and to reset at steady traffic, after days without an error.</summary>
internal static class Detection
{
    private const double CleanMinutes = 4.1 * 24 * 60;
    private const double PerMinute = 600;
    private const double AfterMinutes = 7 * 60;

    private static readonly double[] Shifts = [0.2, 0.5, 0.8];

    /// <summary>The incidents: share of failing requests, and minutes that they last.</summary>
    public static IReadOnlyList<(double ErrorRatio, double Minutes)> Incidents { get; } =
        [(1, 60), (0.1, 60), (0.02, 60), (0.01, 360), (0.005, 24 * 60), (0.002, 48 * 60)];

    /// <summary>
    /// Every incident, begun at several moments between two scrapes and two evaluations; the medians.
    /// </summary>
    public static IReadOnlyList<Detected> Of(RuleSet set) => [.. Incidents.Select(one => Of(set, one.ErrorRatio, one.Minutes))];

    private static Detected Of(RuleSet set, double errorRatio, double minutes)
    {
        var runs = Shifts.Select(shift => Once(set, errorRatio, minutes, shift)).ToList();
        return new Detected(
            errorRatio,
            minutes,
            Median(runs.Select(run => run.PageAfter)),
            Median(runs.Select(run => run.TicketAfter)),
            Median(runs.Select(run => run.PageReset)),
            Median(runs.Select(run => run.TicketReset)));
    }

    private static Detected Once(RuleSet set, double errorRatio, double minutes, double shift)
    {
        var begin = CleanMinutes + shift;
        var traffic = new ServiceTraffic([
            new(begin, PerMinute, 0),
            new(minutes, PerMinute, errorRatio),
            new(AfterMinutes, PerMinute, 0),
        ])
        {
            Offset = 7_000,
        };
        var play = new Playback(set) { Offset = 1_000, Needed = rule => rule.IsAlert }.Play(traffic.Even());
        return new Detected(
            errorRatio,
            minutes,
            After(play.Pages, begin),
            After(play.Tickets, begin),
            Reset(play.Pages, begin + minutes),
            Reset(play.Tickets, begin + minutes));
    }

    /// <summary>The middle value; <c>null</c> where half of them are.</summary>
    public static double? Median(IEnumerable<double?> values)
    {
        var sorted = values.Select(value => value ?? double.PositiveInfinity).Order().ToList();
        var middle = (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        return double.IsFinite(middle) ? middle : null;
    }

    private static double? After(IReadOnlyCollection<long> times, double begin) =>
        times.Count == 0 ? null : (times.Min() / 60_000.0) - begin;

    // An evaluation after the last at which it fired finds it gone.
    private static double? Reset(IReadOnlyCollection<long> times, double end) =>
        times.Count == 0 ? null : Math.Max(0, (times.Max() / 60_000.0) + 1 - end);
}
