namespace Platform.Components.Governance.Budgets;

/// <summary>Label selectors, in CEL (Kubernetes: LabelSelector; a budget's empty selector takes all pods).</summary>
internal static class BudgetSelectors
{
    /// <summary>Whether a selector takes labels.</summary>
    /// <param name="selector">The selector, in CEL.</param>
    /// <param name="labels">The labels, in CEL: a map.</param>
    /// <returns>The expression.</returns>
    public static string Takes(string selector, string labels) => $$"""
        {{selector}}.?matchLabels.orValue({}).all(k,
            k in {{labels}} && {{labels}}[k] == {{selector}}.matchLabels[k])
          && {{selector}}.?matchExpressions.orValue([]).all(e,
            e.operator == 'In' ? e.key in {{labels}} && {{labels}}[e.key] in e.values :
            e.operator == 'NotIn' ? !(e.key in {{labels}} && {{labels}}[e.key] in e.values) :
            e.operator == 'Exists' ? e.key in {{labels}} : !(e.key in {{labels}}))
        """;
}
