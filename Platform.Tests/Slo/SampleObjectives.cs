using Platform.Slo;

namespace Platform.Tests.Slo;

/// <summary>Objectives of every kind, to make rules from.</summary>
internal static class SampleObjectives
{
    public static ServiceLevelObjective Events { get; } = new()
    {
        Id = "checkout",
        Service = "shop",
        Owner = "team-shop",
        Objective = new(99.9m),
        Indicator = new EventsIndicator
        {
            Errors = """http_requests_total{job="shop",code=~"5.."}""",
            Total = """http_requests_total{job="shop"}""",
        },
    };

    public static ServiceLevelObjective Good { get; } = Events with
    {
        Id = "good",
        Indicator = new EventsIndicator
        {
            Good = """http_requests_total{job="shop",code!~"5.."}""",
            Total = """http_requests_total{job="shop"}""",
        },
    };

    public static ServiceLevelObjective Query { get; } = Events with
    {
        Id = "query",
        Indicator = new EventsIndicator
        {
            Errors = """sum(rate(http_requests_total{job="shop",code=~"5.."}[{{.window}}]))""",
            Total = """sum(rate(http_requests_total{job="shop"}[$window]))""",
        },
    };

    public static ServiceLevelObjective Latency { get; } = Events with
    {
        Id = "latency",
        Indicator = new LatencyIndicator { Histogram = "latency_seconds", Matchers = """job="shop" """.Trim(), Threshold = 1 },
    };

    public static ServiceLevelObjective Gauge { get; } = Events with
    {
        Id = "gauge",
        Indicator = new BooleanIndicator { Query = """probe_success{job="shop"}""" },
    };

    public static ServiceLevelObjective Gone { get; } = Gauge with { Id = "gone", Absence = AbsencePolicy.Bad };

    public static ServiceLevelObjective GoneEvents { get; } = Events with { Id = "gone-events", Absence = AbsencePolicy.Bad };

    public static ServiceLevelObjective Ratio { get; } = Events with
    {
        Id = "ratio",
        Indicator = new RatioIndicator { ErrorRatio = """error_ratio{job="shop"}""" },
    };

    public static IReadOnlyList<ServiceLevelObjective> All { get; } =
        [Events, Good, Query, Latency, Gauge, Gone, GoneEvents, Ratio];
}
