using System.Text.Json;
using Platform.Catalog;
using Pulumi.Aws.Eks;

namespace Platform.Components.Operators;

/// <summary>The EKS add-on of an operator.</summary>
internal static class OperatorAddon
{
    /// <summary>Creates it.</summary>
    /// <param name="one">The operator.</param>
    /// <param name="addon">The add-on.</param>
    /// <param name="plan">What operators have in common.</param>
    /// <param name="site">Where, and after what.</param>
    /// <param name="usesAws">Whether its service account has a role.</param>
    /// <returns>The add-on.</returns>
    public static Addon Create(Operator one, EksAddon addon, OperatorPlan plan, OperatorSite site, bool usesAws)
    {
        var args = new AddonArgs
        {
            AddonName = addon.Name,
            ClusterName = plan.Cluster.NameInAws,
            // The configuration here is the only one: a field that somebody set by hand is set back.
            ResolveConflictsOnCreate = "OVERWRITE",
            ResolveConflictsOnUpdate = "OVERWRITE",
        };
        if ((plan.Config.Of(one.Name).PinnedVersion ?? addon.Version) is { } version)
        {
            args.AddonVersion = version;
        }

        if (usesAws && plan.AnnotatedRoleArn(one.Name) is { } role)
        {
            args.ServiceAccountRoleArn = role;
        }

        if (one.Values(plan) is { Count: > 0 } values)
        {
            args.ConfigurationValues = JsonSerializer.Serialize(values);
        }

        return new Addon($"{site.Name}-addon", args, site.Options());
    }
}
