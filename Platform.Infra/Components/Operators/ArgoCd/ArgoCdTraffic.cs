using System.Collections.Immutable;

namespace Platform.Components.Operators.ArgoCd;

/// <summary>What Argo CD's pods say to whom.</summary>
internal static class ArgoCdTraffic
{
    private const int ServerPort = 8080;

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
            ],
        },
        new PodTraffic
        {
            Name = "argocd-server",
            Pods = CommonTraffic.Labels(("app.kubernetes.io/name", "argocd-server")),
            In = [CommonTraffic.People(ServerPort)],
        },
    ];

    private static Allowance Inside(string reason) => new([new Peer()], [], reason);
}
