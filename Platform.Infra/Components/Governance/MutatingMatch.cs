using System.Collections.Immutable;
using Platform.Policies;
using Pulumi.Kubernetes.Types.Inputs.Policies.V1;

namespace Platform.Components.Governance;

/// <summary>What a <c>MutatingPolicy</c> looks at, as Kyverno's classes have it.</summary>
internal static class MutatingMatch
{
    /// <summary>The requests.</summary>
    /// <param name="match">The requests.</param>
    public static MutatingPolicySpecMatchConstraintsArgs Of(PolicyMatch match)
    {
        var args = new MutatingPolicySpecMatchConstraintsArgs
        {
            ResourceRules = [.. match.Resources.Select(Rule)],
        };
        if (!match.Namespaces.IsEmpty)
        {
            args.NamespaceSelector = new MutatingPolicySpecMatchConstraintsNamespaceSelectorArgs
            {
                MatchExpressions = [.. match.Namespaces.Select(Namespace)],
            };
        }

        if (!match.Objects.IsEmpty)
        {
            args.ObjectSelector = new MutatingPolicySpecMatchConstraintsObjectSelectorArgs
            {
                MatchExpressions = [.. match.Objects.Select(Object)],
            };
        }

        return args;
    }

    /// <summary>The conditions.</summary>
    /// <param name="conditions">The conditions; at least one.</param>
    public static ImmutableArray<MutatingPolicySpecMatchConditionsArgs> Conditions(
        ImmutableArray<PolicyExpression> conditions) =>
        [
            .. conditions.Select(condition => new MutatingPolicySpecMatchConditionsArgs
            {
                Name = condition.Name,
                Expression = condition.Expression,
            }),
        ];

    /// <summary>The variables.</summary>
    /// <param name="variables">The variables; at least one.</param>
    public static ImmutableArray<MutatingPolicySpecVariablesArgs> Variables(
        ImmutableArray<PolicyExpression> variables) =>
        [
            .. variables.Select(variable => new MutatingPolicySpecVariablesArgs
            {
                Name = variable.Name,
                Expression = variable.Expression,
            }),
        ];

    private static MutatingPolicySpecMatchConstraintsResourceRulesArgs Rule(PolicyResources resources) => new()
    {
        ApiGroups = { resources.Group },
        ApiVersions = { resources.Version },
        Operations = [.. resources.Operations],
        Resources = [.. resources.Names],
    };

    private static MutatingPolicySpecMatchConstraintsNamespaceSelectorMatchExpressionsArgs Namespace(
        LabelRequirement requirement)
    {
        var args = new MutatingPolicySpecMatchConstraintsNamespaceSelectorMatchExpressionsArgs
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

    private static MutatingPolicySpecMatchConstraintsObjectSelectorMatchExpressionsArgs Object(LabelRequirement requirement)
    {
        var args = new MutatingPolicySpecMatchConstraintsObjectSelectorMatchExpressionsArgs
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
