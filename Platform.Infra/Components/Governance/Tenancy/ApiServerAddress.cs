using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Components.Governance.Tenancy;

/// <summary>
/// How pods reach the API server. A rule sees either the service's address or one behind it, depending on what keeps the
/// rules, so both are named where the stack knows them.
/// </summary>
/// <param name="Cidrs">Ranges of its addresses; empty where they are not known, for any address.</param>
/// <param name="Port">Its port.</param>
public sealed record ApiServerAddress(ImmutableArray<string> Cidrs, int Port)
{
    private const int EksPort = 443;

    private const int LocalPort = 6443;

    /// <summary>
    /// The address in a cluster. In a VPC of the stack's own the API server has network interfaces in the VPC's subnets;
    /// of an adopted cluster neither range is known.
    /// </summary>
    /// <param name="cluster">Key <c>platform:cluster</c>.</param>
    /// <returns>The address.</returns>
    public static ApiServerAddress Of(ClusterConfig cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        if (cluster.ComputeMode == ComputeMode.Local)
        {
            return new ApiServerAddress([], LocalPort);
        }

        var network = cluster.Network ?? new NetworkConfig();
        return cluster.Mode == ClusterMode.Create
            ? new ApiServerAddress([network.Cidr, network.ServiceCidr], EksPort)
            : new ApiServerAddress([], EksPort);
    }
}
