using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Signals.Rules;

namespace Platform.Slo;

/// <summary>One query of an indicator, and how to count with it over a window.</summary>
internal static partial class CounterQuery
{
    /// <summary>Whether it is a whole query, which says itself where its window goes.</summary>
    public static bool HasWindow(string query) =>
        query.Contains(Indicator.Window, StringComparison.Ordinal) || SlothWindow().IsMatch(query);

    /// <summary>Whether it gives events a second, so that its result is multiplied.</summary>
    public static bool IsRate(string query) => Rate().IsMatch(query);

    /// <summary>Whether it gives events of the window.</summary>
    public static bool IsCount(string query) => Count().IsMatch(query);

    /// <summary>The query with its window.</summary>
    public static string With(string query, TimeSpan window) => SlothWindow()
        .Replace(query, PromDuration.Of(window))
        .Replace(Indicator.Window, PromDuration.Of(window), StringComparison.Ordinal)
        .ReplaceLineEndings(" ").Trim();

    /// <summary>Events within a window.</summary>
    /// <param name="query">The query.</param>
    /// <param name="window">The window.</param>
    /// <param name="by">The grouping: empty, or <c> by (a, b)</c>.</param>
    /// <param name="all">Selector of all events, which tells a series' birth from a target's; <c>null</c> to count no births.</param>
    public static string Over(string query, TimeSpan window, string by, string? all)
    {
        if (!HasWindow(query))
        {
            return $"sum{by} ({Born(query, window, all)}increase({query.Trim()}[{PromDuration.Of(window)}]))";
        }

        return IsRate(query) ? $"({With(query, window)}) * {Number((decimal)window.TotalSeconds)}" : $"({With(query, window)})";
    }

    /// <summary>
    /// Events since the evaluation before. The window is longer by one scrape: so it holds every step between two samples
    /// once, where windows side by side would lose the steps between them. A birth is no step, and falls into one interval.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="interval">Time between two evaluations.</param>
    /// <param name="scrape">Time between two scrapes.</param>
    /// <param name="by">The grouping: empty, or <c> by (a, b)</c>.</param>
    /// <param name="all">Selector of all events, as above.</param>
    public static string Tile(string query, TimeSpan interval, TimeSpan scrape, string by, string? all)
    {
        var window = interval + scrape;
        var share = Number(window.Ticks / (decimal)interval.Ticks);
        return (HasWindow(query), HasWindow(query) && IsRate(query)) switch
        {
            (_, true) => $"({With(query, window)}) * {Number((decimal)interval.TotalSeconds)}",
            (true, _) => $"({With(query, window)}) / {share}",
            _ => $"sum{by} ({Born(query, interval, all)}increase({query.Trim()}[{PromDuration.Of(window)}]) / {share})",
        };
    }

    /// <summary>A number as PromQL has it.</summary>
    public static string Number(decimal value) => Math.Round(value, 12).ToString("0.############", CultureInfo.InvariantCulture);

    // increase() sees no step up to a series' first sample, and most clients write no series before the first event. Such a
    // series counts whole, if its target was there before and after with some series of all events that has kept its labels:
    // else it is the target that is new, or newly scraped or labelled, and its counters hold the events of its whole life.
    private static string Born(string query, TimeSpan window, string? all)
    {
        if (all is null)
        {
            return "";
        }

        var (one, since) = (query.Trim(), $"offset {PromDuration.Of(window)}");
        return $"({one} unless {one} {since} and on (job, instance) ({all} and {all} {since})) or ";
    }

    [GeneratedRegex(@"\{\{-?\s*\.window\s*-?\}\}")]
    private static partial Regex SlothWindow();

    [GeneratedRegex(@"\bi?rate\s*\(")]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b(increase|count_over_time|sum_over_time)\s*\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Count();
}
