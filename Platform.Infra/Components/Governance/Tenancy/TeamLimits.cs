using System.Collections.Immutable;
using Platform.Tenancy;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Platform.Components.Governance.Tenancy;

/// <summary>
/// Defaults and quota of a namespace. The defaults come first: with a quota on requests and none for a container that
/// names no request, Kubernetes refuses its pod.
/// </summary>
internal static class TeamLimits
{
    /// <summary>Name of the defaults and of the quota.</summary>
    public const string Name = "team-defaults";

    /// <summary>Name of the quota on priority classes.</summary>
    public const string Priorities = "team-priorities";

    /// <summary>Creates them.</summary>
    /// <param name="name">Beginning of the logical names.</param>
    /// <param name="team">The team.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="after">The namespace in the cluster.</param>
    /// <param name="parent">The component.</param>
    public static void Create(string name, Team team, TeamNamespace ns, Resource after, Resource parent)
    {
        var defaults = Defaults(name, ns, new CustomResourceOptions { Parent = parent, DependsOn = { after } });
        _ = new ResourceQuota(
            $"{name}-quota",
            new ResourceQuotaArgs
            {
                Metadata = new ObjectMetaArgs { Name = Name, Namespace = ns.Name },
                Spec = new ResourceQuotaSpecArgs { Hard = Map(ns.Hard) },
            },
            new CustomResourceOptions { Parent = parent, DependsOn = { defaults } });
        PriorityQuota(name, team, ns.Name, new CustomResourceOptions { Parent = parent, DependsOn = { after } });
    }

    private static LimitRange Defaults(string name, TeamNamespace ns, CustomResourceOptions options)
    {
        var limits = TenantDefaults.Of(ns.Hard);
        return new LimitRange(
            $"{name}-limits",
            new LimitRangeArgs
            {
                Metadata = new ObjectMetaArgs { Name = Name, Namespace = ns.Name },
                Spec = new LimitRangeSpecArgs
                {
                    Limits =
                    {
                        new LimitRangeItemArgs
                        {
                            Type = "Container",
                            DefaultRequest = Map(limits.DefaultRequest),
                            Default = Map(limits.Default),
                            Max = Map(limits.ContainerMax),
                        },
                        new LimitRangeItemArgs
                        {
                            Type = "PersistentVolumeClaim",
                            Min = Map(limits.ClaimMin),
                            Max = Map(limits.ClaimMax),
                        },
                    },
                },
            },
            options);
    }

    /// <summary>
    /// No pod with a class that is not the team's. <c>Exists</c> leaves pods without a class alone, which <c>NotIn</c>
    /// alone would count.
    /// </summary>
    private static void PriorityQuota(string name, Team team, string ns, CustomResourceOptions options) =>
        _ = new ResourceQuota(
            $"{name}-priorities",
            new ResourceQuotaArgs
            {
                Metadata = new ObjectMetaArgs { Name = Priorities, Namespace = ns },
                Spec = new ResourceQuotaSpecArgs
                {
                    Hard = { ["pods"] = "0" },
                    ScopeSelector = new ScopeSelectorArgs
                    {
                        MatchExpressions =
                        {
                            new ScopedResourceSelectorRequirementArgs { ScopeName = "PriorityClass", Operator = "Exists" },
                            new ScopedResourceSelectorRequirementArgs
                            {
                                ScopeName = "PriorityClass",
                                Operator = "NotIn",
                                Values = [.. team.PriorityClasses],
                            },
                        },
                    },
                },
            },
            options);

    private static Dictionary<string, string> Map(ImmutableSortedDictionary<string, string> amounts) =>
        new(amounts, StringComparer.Ordinal);
}
