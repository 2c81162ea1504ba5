using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Cloud;
using Platform.Configuration;

namespace Platform.Components.Cluster;

/// <summary>What follows from the arguments for a cluster that the stack makes, decided once for all its
/// parts.</summary>
internal sealed record ClusterPlan
{
    /// <summary>Key <c>platform:cluster</c>.</summary>
    public required ClusterConfig Config { get; init; }

    /// <summary>Where.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>Names in AWS.</summary>
    public required ClusterNames Names { get; init; }

    /// <summary>The zones with their subnets' ranges, in the order of the configuration.</summary>
    public required ImmutableArray<ZonePlan> Zones { get; init; }

    /// <summary>The network, with its defaults.</summary>
    public required NetworkConfig Network { get; init; }

    /// <summary>Whether each zone has a NAT gateway of its own.</summary>
    public required bool NatPerZone { get; init; }

    /// <summary>Whether AWS services are reached inside the VPC.</summary>
    public required bool InterfaceEndpoints { get; init; }

    /// <summary>The base nodes.</summary>
    public required NodePlan Nodes { get; init; }

    /// <summary>The environment's sizes.</summary>
    public required EnvironmentProfile Profile { get; init; }

    /// <summary>Days that the network's flow logs are kept.</summary>
    public required int LogRetentionDays { get; init; }

    /// <summary>Days that the control plane's logs are kept, of which the audit log is one.</summary>
    public required int AuditRetentionDays { get; init; }

    /// <summary>Whether cluster, key and logs refuse to be deleted.</summary>
    public required DataProtection Protection { get; init; }

    /// <summary>Whether the VPC CNI keeps network policies.</summary>
    public required bool KeepsNetworkPolicies { get; init; }

    /// <summary>The cluster's name.</summary>
    public string ClusterName => Config.Name;

    /// <summary>Decides everything.</summary>
    /// <param name="args">The component's arguments.</param>
    /// <param name="account">Where.</param>
    /// <returns>The plan.</returns>
    public static ClusterPlan Of(PlatformClusterArgs args, AwsAccount account)
    {
        var environment = args.Deployment.Environment;
        var profile = EnvironmentProfile.Of(environment);
        var network = args.Cluster.Network ?? new NetworkConfig();
        return new ClusterPlan
        {
            Config = args.Cluster,
            Account = account,
            Names = new ClusterNames(args.Deployment.Id, args.Cluster.Name),
            Zones = ZonePlan.Of(network, account.Region),
            Network = network,
            NatPerZone = (network.NatGateways ?? Gateways(environment)) == NatGateways.PerZone,
            InterfaceEndpoints = network.InterfaceEndpoints ?? environment != DeploymentEnvironment.Dev,
            Nodes = NodePlan.Of(args.Cluster.Nodes ?? new NodesConfig(), profile),
            Profile = profile,
            LogRetentionDays = args.Cluster.LogRetentionDays ?? profile.LogRetentionDays,
            AuditRetentionDays = args.Cluster.LogRetentionDays ?? AuditRetention.Of(environment).Days,
            Protection = DataProtection.Of(environment),
            KeepsNetworkPolicies = args.KeepsNetworkPolicies,
        };
    }

    private static NatGateways Gateways(DeploymentEnvironment environment) =>
        environment == DeploymentEnvironment.Prod ? NatGateways.PerZone : NatGateways.One;
}
