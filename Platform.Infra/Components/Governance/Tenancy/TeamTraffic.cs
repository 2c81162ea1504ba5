using System.Collections.Immutable;
using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Tenancy;

namespace Platform.Components.Governance.Tenancy;

/// <summary>What a team's pods say to whom.</summary>
internal static class TeamTraffic
{
    private const string Mesh = "istio-system";
    private const int MeshControl = 15012;
    private const int MeshTunnel = 15008;

    private static readonly ImmutableArray<string> NotInternet =
        ["10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"];

    /// <summary>What comes in.</summary>
    /// <param name="team">The team.</param>
    /// <returns>The allowances.</returns>
    public static ImmutableArray<Allowance> In(Team team) =>
    [
        new([MonitoringPeers.Prometheus], [], "Prometheus scrapes, on whatever port a monitor names"),
        .. team.Network.WithinNamespace ? [Own("pods of the namespace call each other")] : Nothing,
        .. team.Network.From.Order(StringComparer.Ordinal)
            .Select(ns => new Allowance([new Peer { Namespace = ns }], [], $"namespace {ns} calls it, as configured")),
        .. team.Mesh == TenantMesh.Ambient
            ? [new Allowance([], [new PeerPort(MeshTunnel)], "the mesh's tunnel; its own policies say who calls")]
            : Nothing,
    ];

    /// <summary>What goes out.</summary>
    /// <param name="team">The team.</param>
    /// <param name="args">What the cluster is like.</param>
    /// <returns>The allowances.</returns>
    public static ImmutableArray<Allowance> Out(Team team, PlatformTenancyArgs args) =>
    [
        CommonTraffic.Names,
        ApiServer(args.ApiServer),
        .. args.HasPodIdentity ? [CommonTraffic.Credentials] : Nothing,
        .. args.HasTempo
            ? [new Allowance([MonitoringPeers.Tempo], [new PeerPort(4317), new PeerPort(4318)], "send traces")]
            : Nothing,
        .. team.Network.WithinNamespace ? [Own("pods of the namespace call each other")] : Nothing,
        .. team.Network.To.Order(StringComparer.Ordinal)
            .Select(ns => new Allowance([new Peer { Namespace = ns }], [], $"it calls namespace {ns}, as configured")),
        .. team.Network.Internet
            ? [
                new Allowance(
                    [new Peer { Cidr = "0.0.0.0/0", Except = NotInternet }], [new PeerPort(443)],
                    "call HTTPS services outside the cluster, as configured"),
            ]
            : Nothing,
        .. team.Mesh switch
        {
            TenantMesh.Ambient => [new Allowance([], [new PeerPort(MeshTunnel)], "the mesh's tunnel")],
            TenantMesh.Sidecar =>
                [new Allowance([new Peer { Namespace = Mesh }], [new PeerPort(MeshControl)], "the proxy asks istiod")],
            _ => Nothing,
        },
    ];

    private static Allowance[] Nothing => [];

    private static Allowance Own(string reason) => new([new Peer()], [], reason);

    private static Allowance ApiServer(ApiServerAddress address) => new(
        [.. address.Cidrs.Select(cidr => new Peer { Cidr = cidr })],
        [new PeerPort(address.Port)],
        "talk to the API server");
}
