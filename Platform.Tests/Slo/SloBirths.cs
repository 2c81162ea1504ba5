using System.Globalization;
using Platform.Slo;

namespace Platform.Tests.Slo;

/// <summary>
/// What comes into being in a minute: series with their first events, which count, and targets and labels with a past,
/// which does not.
/// </summary>
internal static class SloBirths
{
    /// <summary>Bad events of the series that are born in a minute.</summary>
    public const int Bad = 7;

    private const int Good = 5;

    /// <summary>Minutes that targets are there before their labels change.</summary>
    private const int Before = 300;

    /// <summary>All events of the series that are born in a minute.</summary>
    public const int All = Good + Bad;

    /// <summary>The series of some minutes; they end after the last.</summary>
    public static IEnumerable<(string Series, string Values)> Of(Indicator indicator, IEnumerable<int> minutes, int last) =>
        minutes.SelectMany(at =>
        {
            // A target that nobody scraped before; one that was there, and gets another label; and births.
            var isLatency = indicator is LatencyIndicator;
            return Kinds(isLatency, Name("instance", "new", at), 40_000, 70_000, From(at, last))
                .Concat(Kinds(isLatency, Name("instance", "moved", at), 30_000, 90_000, Until(at)))
                .Concat(Kinds(isLatency, $"{Name("instance", "moved", at)},label=\"new\"", 30_000, 90_000, From(at, last)))
                .Concat(Kinds(isLatency, Name("route", "first", at), Good, Bad, From(at, last)));
        });

    private static IEnumerable<(string Series, string Values)> Kinds(
        bool isLatency, string labels, int good, int bad, Func<int, string> values) => isLatency
        ?
        [
            ($"latency_seconds_count{{job=\"shop\",{labels}}}", values(good + bad)),
            ($"latency_seconds_bucket{{job=\"shop\",{labels},le=\"1\"}}", values(good)),
        ]
        :
        [
            ($"http_requests_total{{job=\"shop\",{labels},code=\"200\"}}", values(good)),
            ($"http_requests_total{{job=\"shop\",{labels},code=\"500\"}}", values(bad)),
        ];

    private static string Name(string label, string value, int at) =>
        string.Create(CultureInfo.InvariantCulture, $"{label}=\"{value}-{at}\"");

    // promtool's n x m is the first value and m more.
    private static Func<int, string> From(int at, int last) => value =>
        string.Create(CultureInfo.InvariantCulture, $"_x{at} {value}x{last - at} stale");

    private static Func<int, string> Until(int at) => value =>
        string.Create(CultureInfo.InvariantCulture, $"_x{at - Before} {value}x{Before - 1} stale");
}
