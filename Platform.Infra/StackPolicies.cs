using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Governance;
using Platform.Components.Governance.Audit;
using Platform.Components.Governance.Budgets;
using Platform.Components.Governance.Exceptions;
using Platform.Components.Governance.Security;
using Platform.Components.Governance.TenancyPolicies;
using Platform.Components.Governance.Windows;
using Platform.Components.Operators;
using Platform.Components.Recovery;
using Platform.Configuration;
using Platform.Policies;

namespace Platform;

/// <summary>The table of contents of a stack's policies: one line a domain that brings any.</summary>
public static class StackPolicies
{
    /// <summary>The policies of a stack; none where the cluster does without Kyverno.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The policies, in the order of their names, without those that are off.</returns>
    public static ImmutableArray<Policy> Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return OperatorStates.Of(config).IsOff(OperatorName.Kyverno)
            ? []
            : [.. All(config).Select(policy => PolicyChoices.Apply(policy, config)).OfType<Policy>()];
    }

    /// <summary>All policies that a stack can have, as they are without <c>actions</c>.</summary>
    /// <param name="config">The configuration.</param>
    /// <returns>The policies, in the order of their names.</returns>
    internal static ImmutableArray<Policy> All(PlatformConfig config)
    {
        var exempt = PolicyChoices.Exempt(config);
        ImmutableArray<Policy> all =
        [
            .. SecurityPolicies.Of(PolicyChoices.Registries(config), exempt),
            .. SignaturePolicies.Of(config.Governance.Policies.Signatures),
            .. BudgetPolicies.All,
            .. FreezePolicies.Of(config),
            .. TenancyPolicies.Of(config),
            .. DrillGuard.Of(config),
            RequireExceptionExpiry.Definition,
            AuditResourceChanges.Of(AutomationUsers.Of(config)),
        ];
        return
        [
            .. all.Select(policy => PolicyChoices.Exempting(policy, exempt))
                .OrderBy(policy => policy.Name, StringComparer.Ordinal),
        ];
    }
}
