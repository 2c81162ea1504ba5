using System.Collections.Immutable;
using Platform.Signals.Dashboards;

namespace Platform.Slo.Dashboards;

/// <summary>What the reader of an SLO dashboard chooses.</summary>
internal static class SloVariables
{
    /// <summary>Service, then SLO of the service.</summary>
    public static ImmutableArray<QueryVariable> All { get; } =
    [
        new("service", "Service", SloSeries.ObjectiveRatio.Name, "service"),
        new("slo", "SLO", $"{SloSeries.ObjectiveRatio}{{service=~\"$service\"}}", "slo"),
    ];
}
