using System.Collections.Immutable;
using Platform.Cloud;
using Platform.Components.Cluster;
using Platform.Configuration;

namespace Platform.Components.Governance.Audit;

/// <summary>
/// Users that are no people, beside those of Kubernetes and EKS itself (<c>system:…</c>, <c>eks:…</c>).
/// </summary>
public static class AutomationUsers
{
    /// <summary>
    /// Beginnings of their names: those that the stack names, and on Auto Mode the sessions of the cluster's role,
    /// which EKS manages nodes, volumes and load balancers with (EKS user guide: identity and access in EKS Auto Mode).
    /// Nobody else can take that role. An adopted cluster's is not known.
    /// </summary>
    /// <param name="config">The configuration.</param>
    /// <returns>The beginnings.</returns>
    public static ImmutableArray<string> Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var cluster = config.Cluster;
        return cluster is { Mode: ClusterMode.Create, ComputeMode: ComputeMode.AutoMode }
            && config.Aws is { } aws && RegionCatalog.Find(aws.Region) is { } region
                ? [
                    .. config.Governance.Automation,
                    new AwsAccount(aws.AccountId, region).SessionsOf(
                        new ClusterNames(config.Deployment.Id, cluster.Name).ControlPlaneRole),
                ]
                : config.Governance.Automation;
    }
}
