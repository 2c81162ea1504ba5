using System.Collections.Immutable;
using Platform.Policies;
using Pulumi.Kubernetes.Types.Inputs.Policies.V1;

namespace Platform.Components.Governance;

/// <summary>What a <c>GeneratingPolicy</c> looks at, as Kyverno's classes have it.</summary>
internal static class GeneratingMatch
{
    /// <summary>The requests.</summary>
    /// <param name="match">The requests.</param>
    public static GeneratingPolicySpecMatchConstraintsArgs Of(PolicyMatch match)
    {
        var args = new GeneratingPolicySpecMatchConstraintsArgs
        {
            ResourceRules = [.. match.Resources.Select(Rule)],
        };
        if (!match.Namespaces.IsEmpty)
        {
            args.NamespaceSelector = new GeneratingPolicySpecMatchConstraintsNamespaceSelectorArgs
            {
                MatchExpressions = [.. match.Namespaces.Select(Namespace)],
            };
        }

        if (!match.Objects.IsEmpty)
        {
            args.ObjectSelector = new GeneratingPolicySpecMatchConstraintsObjectSelectorArgs
            {
                MatchExpressions = [.. match.Objects.Select(Object)],
            };
        }

        return args;
    }

    /// <summary>The conditions.</summary>
    /// <param name="conditions">The conditions; at least one.</param>
    public static ImmutableArray<GeneratingPolicySpecMatchConditionsArgs> Conditions(
        ImmutableArray<PolicyExpression> conditions) =>
        [
            .. conditions.Select(condition => new GeneratingPolicySpecMatchConditionsArgs
            {
                Name = condition.Name,
                Expression = condition.Expression,
            }),
        ];

    /// <summary>The variables.</summary>
    /// <param name="variables">The variables; at least one.</param>
    public static ImmutableArray<GeneratingPolicySpecVariablesArgs> Variables(
        ImmutableArray<PolicyExpression> variables) =>
        [
            .. variables.Select(variable => new GeneratingPolicySpecVariablesArgs
            {
                Name = variable.Name,
                Expression = variable.Expression,
            }),
        ];

    private static GeneratingPolicySpecMatchConstraintsResourceRulesArgs Rule(PolicyResources resources) => new()
    {
        ApiGroups = { resources.Group },
        ApiVersions = { resources.Version },
        Operations = [.. resources.Operations],
        Resources = [.. resources.Names],
    };

    private static GeneratingPolicySpecMatchConstraintsNamespaceSelectorMatchExpressionsArgs Namespace(
        LabelRequirement requirement)
    {
        var args = new GeneratingPolicySpecMatchConstraintsNamespaceSelectorMatchExpressionsArgs
        {
            Key = requirement.Key,
            Operator = requirement.Operator.ToString(),
        };
        if (!requirement.Values.IsEmpty)
        {
            args.Values = [.. requirement.Values];
        }

        return args;
    }

    private static GeneratingPolicySpecMatchConstraintsObjectSelectorMatchExpressionsArgs Object(LabelRequirement requirement)
    {
        var args = new GeneratingPolicySpecMatchConstraintsObjectSelectorMatchExpressionsArgs
        {
            Key = requirement.Key,
            Operator = requirement.Operator.ToString(),
        };
        if (!requirement.Values.IsEmpty)
        {
            args.Values = [.. requirement.Values];
        }

        return args;
    }
}
