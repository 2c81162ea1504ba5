using Platform.Signals.Metrics;

namespace Platform.Slo;

/// <summary>The series that SLOs record, for alerts, panels and reports to read.</summary>
public static class SloSeries
{
    /// <summary>The exporter: the rules themselves.</summary>
    public static Exporter Exporter { get; } = new("platform-slo-rules", "1.0.0", null, "the platform's own rules")
    {
        TargetLabels = [],
    };

    /// <summary>
    /// Events by window: <c>1m</c> since the evaluation before, <c>1h</c>, and <c>hour</c> since the last full hour.
    /// </summary>
    public static Metric TotalEvents { get; } = Windowed("slo:total_events");

    /// <summary>Bad events by window: those of <see cref="TotalEvents"/>, and the long windows of alerts with a guard.</summary>
    public static Metric BadEvents { get; } = Windowed("slo:bad_events");

    /// <summary>Events a minute that are missing: where absence is bad, and the indicator absent.</summary>
    public static Metric MissingEvents { get; } = OfSlo("slo:missing_events");

    /// <summary>Bad events by all events, 0 to 1, by window; none where there were no events.</summary>
    public static Metric ErrorRatio { get; } = Windowed("slo:error_ratio");

    /// <summary>Bad events by all events of the whole period, 0 to 1.</summary>
    public static Metric PeriodErrorRatio { get; } = OfSlo("slo:period_error_ratio");

    /// <summary>Share of the period's error budget that is left: 1 for all, 0 for none, below 0 where it is overspent.</summary>
    public static Metric BudgetRemaining { get; } = OfSlo("slo:period_error_budget_remaining");

    /// <summary>Seconds until the budget is spent at the rate of the slowest tier's short window; none where nothing burns.</summary>
    public static Metric ExhaustionSeconds { get; } = OfSlo("slo:period_error_budget_exhaustion_seconds");

    /// <summary>The objective, such as 0.999.</summary>
    public static Metric ObjectiveRatio { get; } = OfSlo("slo:objective");

    /// <summary>1, with what people ask of an SLO in labels: objective, owner, period, tier.</summary>
    public static Metric Info { get; } = Exporter.Metric(
        "slo:info", MetricKind.Recorded, Exporter.Source, ["slo", "service", "objective", "owner", "period", "tier"]);

    private static Metric Windowed(string name) =>
        Exporter.Metric(name, MetricKind.Recorded, Exporter.Source, ["slo", "service", "window"]);

    private static Metric OfSlo(string name) =>
        Exporter.Metric(name, MetricKind.Recorded, Exporter.Source, ["slo", "service"]);
}
