using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Operators.Prometheus.Values;
using Platform.Configuration;

namespace Platform.Components.Operators.Prometheus;

/// <summary>Prometheus, Alertmanager, Grafana, kube-state-metrics and node-exporter.</summary>
internal static class PrometheusOperator
{
    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.KubePrometheusStack,
        Place = OperatorPlace.Monitoring,
        Chart = Charts.KubePrometheusStack,
        CrdChart = Charts.PrometheusOperatorCrds,
        CrdGroups = ["monitoring.coreos.com"],
        Needs = Needs,
        Ground = PrometheusGround.Create,
        Values = StackValues.Of,
        Traffic = PrometheusTraffic.Of,
        Timeout = TimeSpan.FromMinutes(15),
    };

    private static ImmutableArray<OperatorNeed> Needs(PlatformConfig config)
    {
        var path = OperatorNames.Path(OperatorName.KubePrometheusStack);
        var isLocal = config.Cluster.ComputeMode == ComputeMode.Local;
        return
        [
            .. isLocal ? ImmutableArray<OperatorNeed>.Empty :
            [
                OperatorNeeds.Volumes(OperatorName.KubePrometheusStack),
                new OperatorNeed(OperatorName.ExternalSecrets, path, "Grafana's admin password"),
            ],
            .. config.Routing is not { PagerDuty: null, Slack: null, Tickets: null, Heartbeat: null }
                ? [new OperatorNeed(OperatorName.ExternalSecrets, "platform:routing", "the receivers' secrets")]
                : ImmutableArray<OperatorNeed>.Empty,
        ];
    }
}
