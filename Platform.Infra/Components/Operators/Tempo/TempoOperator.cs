using System.Collections.Immutable;
using Platform.Catalog;

namespace Platform.Components.Operators.Tempo;

/// <summary>Trace store with its data in S3; it makes metrics of spans for Prometheus.</summary>
internal static class TempoOperator
{
    /// <summary>The Service's name, and that of the service account.</summary>
    public const string Service = "tempo";

    /// <summary>The port of its API.</summary>
    public const int Port = 3200;

    private const int OtlpGrpcPort = 4317;
    private const int OtlpHttpPort = 4318;

    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.Tempo,
        Place = OperatorPlace.Monitoring,
        Chart = Charts.Tempo,
        Fit = ModeFit.OnAws,
        Needs = _ => [OperatorNeeds.Volumes(OperatorName.Tempo)],
        Ground = (plan, site) => SignalStore.Create(plan, site, OperatorName.Tempo, Service),
        Values = TempoValues.Of,
        Traffic = Traffic,
    };

    private static ImmutableArray<PodTraffic> Traffic(OperatorPlan plan) =>
    [
        new PodTraffic
        {
            Name = Service,
            Pods = CommonTraffic.Labels(("app.kubernetes.io/name", Service)),
            In =
            [
                CommonTraffic.Scrapes(Port),
                MonitoringPeers.From(MonitoringPeers.Grafana, Port, "Grafana asks for traces"),
                new Allowance(
                    [Peer.AnyPod], [new PeerPort(OtlpGrpcPort), new PeerPort(OtlpHttpPort)], "workloads send spans"),
            ],
            Out =
            [
                CommonTraffic.Names,
                CommonTraffic.Credentials,
                CommonTraffic.Services("keep its data in S3"),
                MonitoringPeers.From(MonitoringPeers.Prometheus, PrometheusNames.Port, "write the metrics of spans"),
            ],
        },
    ];
}
