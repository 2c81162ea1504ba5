using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Governance.Audit;
using Platform.Components.Governance.Security;
using Platform.Components.Governance.TenancyPolicies;
using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Policies;

namespace Platform;

/// <summary>The table of contents of a stack's policies: one line a domain that brings any.</summary>
public static class StackPolicies
{
    /// <summary>The policies of a stack; none where the cluster does without Kyverno.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The policies, in the order of their names.</returns>
    public static ImmutableArray<Policy> Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        if (OperatorStates.Of(config).IsOff(OperatorName.Kyverno))
        {
            return [];
        }

        ImmutableArray<Policy> all =
        [
            .. SecurityPolicies.Of(["public.ecr.aws"]),
            .. TenancyPolicies.Of(config),
            AuditResourceChanges.Of([]),
        ];
        return [.. all.OrderBy(policy => policy.Name, StringComparer.Ordinal)];
    }
}
