using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Platform.Calendar;
using Platform.Configuration;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>Ends that the configuration knows and no exporter shows, as series.</summary>
public static class WindowSeries
{
    /// <summary>The exporter: the rules themselves.</summary>
    public static Exporter Exporter { get; } = new("platform-window-rules", "1.0.0", null, "the platform's own rules")
    {
        TargetLabels = [],
    };

    /// <summary>
    /// The first moment that the calendar in the cluster does not answer for, in seconds since 1970; label <c>through</c> is
    /// the last day before it.
    /// </summary>
    public static Metric CalendarEnds { get; } = Exporter.Metric(
        "calendar:deployment_calendar_ends:timestamp_seconds", MetricKind.Recorded, Exporter.Source, ["through"]);

    /// <summary>When a range ends, in seconds since 1970.</summary>
    public static Metric RangeEnds { get; } = Exporter.Metric(
        "window:deployment_range_ends:timestamp_seconds", MetricKind.Recorded, Exporter.Source, ["window"]);

    /// <summary>The rules that record them.</summary>
    /// <param name="config">The calendar, validated.</param>
    /// <returns>One rule for the calendar and one a range, in the order of their names; none without windows.</returns>
    public static ImmutableArray<RecordingRule> Rules(CalendarConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return config.Windows.IsEmpty ? [] :
        [
            Rule(
                CalendarEnds, ConfiguredCalendar.Span(config).Through,
                [KeyValuePair.Create("through", config.CompiledThrough)]),
            .. ConfiguredCalendar.Of(config).Windows.OfType<RangeWindow>().Select(range => Rule(
                RangeEnds, WallClock.End(range.End, range.Zone), [KeyValuePair.Create("window", range.Name)])),
        ];
    }

    private static RecordingRule Rule(Metric metric, Instant end, IEnumerable<KeyValuePair<string, string>> labels) => new()
    {
        Metric = metric,
        Domain = WindowPanels.Domain,
        Expression = string.Create(CultureInfo.InvariantCulture, $"vector({end.ToUnixTimeSeconds()})"),
        Labels = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, labels),
        Reads = [],
    };
}
