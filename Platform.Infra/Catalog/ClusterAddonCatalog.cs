using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Catalog;

/// <summary>
/// The EKS add-ons without which a cluster has no network, no names and no Pod Identity. What Auto Mode has built in is
/// not installed there. Source: EKS user guide, Auto Mode and add-ons.
/// </summary>
public static class ClusterAddonCatalog
{
    /// <summary>Add-ons that run on every node, so they can be there before any node is.</summary>
    public static ImmutableArray<string> BeforeNodes { get; } = ["vpc-cni", "kube-proxy", "eks-pod-identity-agent"];

    /// <summary>Add-ons whose pods need a node to be scheduled on, or they never become active.</summary>
    public static ImmutableArray<string> AfterNodes { get; } = ["coredns"];

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [.. BeforeNodes, .. AfterNodes];

    /// <summary>The add-ons of a compute mode.</summary>
    /// <param name="mode">The mode.</param>
    /// <returns>Their names in EKS.</returns>
    public static ImmutableArray<string> Of(ComputeMode mode) =>
        mode is ComputeMode.AutoMode or ComputeMode.Local ? [] : All;
}
