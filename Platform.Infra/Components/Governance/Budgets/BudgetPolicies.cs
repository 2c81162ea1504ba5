using System.Collections.Immutable;
using Platform.Policies;

namespace Platform.Components.Governance.Budgets;

/// <summary>The policies on disruption budgets.</summary>
internal static class BudgetPolicies
{
    /// <summary>The policies.</summary>
    public static ImmutableArray<Policy> All { get; } =
        [GeneratedBudgets.Definition, BlockingBudgets.Definition, BudgetsAndWorkloads.Definition];
}
