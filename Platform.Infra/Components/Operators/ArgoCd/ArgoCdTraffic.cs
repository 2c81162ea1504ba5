using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Governance.AuditTrail;
using Platform.Components.Governance.Windows;

namespace Platform.Components.Operators.ArgoCd;

/// <summary>What Argo CD's pods say to whom.</summary>
internal static class ArgoCdTraffic
{
    private const int ServerPort = 8080;
    private const string NameLabel = "app.kubernetes.io/name";

    /// <summary>The traffic.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>One policy for all pods, and one for the server.</returns>
    public static ImmutableArray<PodTraffic> Of(OperatorPlan plan) =>
    [
        new PodTraffic
        {
            Name = "argocd",
            Pods = CommonTraffic.Labels(),
            In =
            [
                Inside("server, controllers, repository server and Redis call each other"),
                // Controller, server, repository server, ApplicationSet controller, notifications.
                CommonTraffic.Scrapes(8082, 8083, 8084, 8080, 9001),
            ],
            Out =
            [
                Inside("server, controllers, repository server and Redis call each other"),
                CommonTraffic.Names,
                CommonTraffic.ApiServer(plan),
                CommonTraffic.Services("read Git and Helm repositories, and send notifications"),
                new Allowance([], [new PeerPort(22)], "read Git repositories over SSH"),
                // Loki lets in the notifications controller only.
                .. plan.Audit is { } audit ? [Lines(plan, audit)] : ImmutableArray<Allowance>.Empty,
            ],
        },
        new PodTraffic
        {
            Name = "argocd-server",
            Pods = CommonTraffic.Labels((NameLabel, "argocd-server")),
            In = [CommonTraffic.People(ServerPort)],
        },
    ];

    /// <summary>The notifications controller's pods.</summary>
    public static Peer NotificationsController { get; } = new()
    {
        Namespace = WindowNames.ArgoCd,
        Pods = CommonTraffic.Labels((NameLabel, "argocd-notifications-controller")),
    };

    private static Allowance Lines(OperatorPlan plan, AuditDelivery audit)
    {
        const string reason = "write down who deployed what, in Loki";
        return plan.States.IsInstalled(OperatorName.Loki)
            ? MonitoringPeers.From(MonitoringPeers.Loki, audit.Port, reason)
            // Where somebody else's Loki stands is not known.
            : new Allowance([], [new PeerPort(audit.Port)], reason);
    }

    private static Allowance Inside(string reason) => new([new Peer()], [], reason);
}
