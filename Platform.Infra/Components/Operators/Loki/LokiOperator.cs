using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Operators.ArgoCd;

namespace Platform.Components.Operators.Loki;

/// <summary>Log store, with its data in S3.</summary>
internal static class LokiOperator
{
    /// <summary>The Service's name, and that of the service account.</summary>
    public const string Service = "loki";

    /// <summary>The port of its API.</summary>
    public const int Port = 3100;

    private const int GossipPort = 7946;
    private const int GrpcPort = 9095;

    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.Loki,
        Place = OperatorPlace.Monitoring,
        Chart = Charts.Loki,
        Fit = ModeFit.OnAws,
        Needs = _ => [OperatorNeeds.Volumes(OperatorName.Loki)],
        Ground = (plan, site) => SignalStore.Create(plan, site, OperatorName.Loki, Service),
        Values = LokiValues.Of,
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
                MonitoringPeers.From(MonitoringPeers.Grafana, Port, "Grafana asks for logs"),
                MonitoringPeers.From(LogShippers(plan), Port, "Fluent Bit sends logs"),
                .. plan.Audit is null
                    ? ImmutableArray<Allowance>.Empty
                    : [MonitoringPeers.From(Deployments(plan), Port, "Argo CD writes down who deployed what")],
                MonitoringPeers.From(Itself, [new(GossipPort), new(GossipPort, "UDP"), new(GrpcPort)], "replicas talk"),
            ],
            Out =
            [
                CommonTraffic.Names,
                CommonTraffic.Credentials,
                CommonTraffic.Services("keep its data in S3"),
                MonitoringPeers.From(Itself, [new(GossipPort), new(GossipPort, "UDP"), new(GrpcPort)], "replicas talk"),
            ],
        },
    ];

    // Where a Fluent Bit of somebody else stands is not known.
    private static Peer LogShippers(OperatorPlan plan) =>
        plan.States[OperatorName.FluentBit] == OperatorPresence.Adopted ? Peer.AnyPod : MonitoringPeers.LogShippers;

    // Nor where an Argo CD of somebody else's has its controller.
    private static Peer Deployments(OperatorPlan plan) =>
        plan.States[OperatorName.ArgoCd] == OperatorPresence.Adopted ? Peer.AnyPod : ArgoCdTraffic.NotificationsController;

    private static Peer Itself => new() { Pods = CommonTraffic.Labels(("app.kubernetes.io/name", Service)) };
}
