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
    public static string Over(string query, TimeSpan window, string by)
    {
        if (!HasWindow(query))
        {
            return $"sum{by} (increase({query.Trim()}[{PromDuration.Of(window)}]))";
        }

        return IsRate(query) ? $"({With(query, window)}) * {Number((decimal)window.TotalSeconds)}" : $"({With(query, window)})";
    }

    /// <summary>
    /// Events since the evaluation before. The window is longer by one scrape: so it holds every step between two samples
    /// once, where windows side by side would lose the steps between them.
    /// </summary>
    public static string Tile(string query, TimeSpan interval, TimeSpan scrape, string by)
    {
        var window = interval + scrape;
        return HasWindow(query) && IsRate(query)
            ? $"({With(query, window)}) * {Number((decimal)interval.TotalSeconds)}"
            : $"{Over(query, window, by)} / {Number(window.Ticks / (decimal)interval.Ticks)}";
    }

    /// <summary>A number as PromQL has it.</summary>
    public static string Number(decimal value) => Math.Round(value, 12).ToString("0.############", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{\{-?\s*\.window\s*-?\}\}")]
    private static partial Regex SlothWindow();

    [GeneratedRegex(@"\bi?rate\s*\(")]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b(increase|count_over_time|sum_over_time)\s*\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Count();
}
