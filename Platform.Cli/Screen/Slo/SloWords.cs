using System.Globalization;
using Platform.Signals.Rules;
using Platform.Slo;

namespace Platform.Cli.Screen;

/// <summary>Numbers and words of objectives for people.</summary>
internal static class SloWords
{
    /// <summary>A share in per cent, such as <c>1.44 %</c>.</summary>
    public static string Percent(decimal share) => $"{Number(share * 100)} %";

    /// <summary>A number with at most four decimals.</summary>
    public static string Number(decimal value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A time in minutes, such as <c>43.2 min</c>.</summary>
    public static string Minutes(TimeSpan time) => $"{Number((decimal)time.TotalMinutes)} min";

    /// <summary>A time to the second, such as <c>8m38s</c>; a dash for never.</summary>
    public static string Time(TimeSpan? time) => time is { } there
        ? PromDuration.Of(TimeSpan.FromSeconds(Math.Round(there.TotalSeconds)))
        : "–";

    /// <summary>What is measured, in two words.</summary>
    public static string Kind(Indicator indicator) => indicator switch
    {
        EventsIndicator => "events",
        LatencyIndicator => "latency",
        BooleanIndicator => "time",
        _ => "error ratio",
    };

    /// <summary>What is measured, with its queries, one a line.</summary>
    public static IEnumerable<(string Name, string Query)> Queries(Indicator indicator) => indicator switch
    {
        EventsIndicator { Errors: { } errors } events => [("bad", errors), ("all", events.Total)],
        EventsIndicator events => [("good", events.Good ?? ""), ("all", events.Total)],
        LatencyIndicator latency =>
            [("good", $"{latency.Histogram} of at most {Number(latency.Threshold)}"), ("where", $"{{{latency.Matchers}}}")],
        BooleanIndicator gauge => [("good", gauge.Query)],
        RatioIndicator ratio => [("bad share", ratio.ErrorRatio)],
        _ => [],
    };

    /// <summary>What no series mean.</summary>
    public static string Absence(AbsencePolicy policy) => policy switch
    {
        AbsencePolicy.Alert => "alert SloMetricAbsent",
        AbsencePolicy.Good => "counts as good",
        _ => "counts as bad",
    };
}
