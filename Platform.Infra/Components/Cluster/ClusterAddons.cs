using Platform.Catalog;
using Pulumi;
using Pulumi.Aws.Eks;

namespace Platform.Components.Cluster;

/// <summary>The EKS add-ons of a created cluster.</summary>
internal static class ClusterAddons
{
    // Source: the vpc-cni add-on's configuration schema. Without it network policies are stored, and not kept.
    private const string NetworkPolicies = """{"enableNetworkPolicy":"true"}""";

    // Two that keep them would each drop what the other's state does not know.
    private const string NoNetworkPolicies = """{"enableNetworkPolicy":"false"}""";

    /// <summary>Installs the add-ons that nodes need.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="clusterName">The cluster's name, once it stands.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The add-ons; none on Auto Mode, which has them built in.</returns>
    public static Resource[] BeforeNodes(
        string name, ClusterPlan plan, Output<string> clusterName, Resource parent) =>
        [.. Installed(plan, ClusterAddonCatalog.BeforeNodes).Select(
            addon => Create(name, plan, addon, clusterName, [], parent))];

    /// <summary>Installs the add-ons that need nodes.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="clusterName">The cluster's name, once it stands.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The add-ons; none on Auto Mode, which has them built in.</returns>
    public static Resource[] AfterNodes(
        string name, ClusterPlan plan, Output<string> clusterName, IEnumerable<Resource> nodes, Resource parent) =>
        [.. Installed(plan, ClusterAddonCatalog.AfterNodes).Select(
            addon => Create(name, plan, addon, clusterName, nodes, parent))];

    private static IEnumerable<string> Installed(ClusterPlan plan, IEnumerable<string> addons) =>
        ClusterAddonCatalog.Of(plan.Config.ComputeMode).Intersect(addons, StringComparer.Ordinal);

    private static Addon Create(
        string name,
        ClusterPlan plan,
        string addon,
        Output<string> clusterName,
        IEnumerable<Resource> after,
        Resource parent)
    {
        var args = new AddonArgs
        {
            ClusterName = clusterName,
            AddonName = addon,
            ResolveConflictsOnCreate = "OVERWRITE",
            ResolveConflictsOnUpdate = "OVERWRITE",
        };
        if (plan.Config.AddonVersions.TryGetValue(addon, out var version))
        {
            args.AddonVersion = version;
        }

        if (addon is "vpc-cni")
        {
            args.ConfigurationValues = plan.KeepsNetworkPolicies ? NetworkPolicies : NoNetworkPolicies;
        }

        return new Addon(
            $"{name}-addon-{addon}", args, new CustomResourceOptions { Parent = parent, DependsOn = [.. after] });
    }
}
