using System.Collections.Immutable;
using Platform.Policies;
using Pulumi.Kubernetes.Types.Inputs.Policies.V1;

namespace Platform.Components.Governance;

/// <summary>What a <c>ValidatingPolicy</c> looks at, as Kyverno's classes have it.</summary>
internal static class ValidatingMatch
{
    /// <summary>The requests.</summary>
    /// <param name="match">The requests.</param>
    public static ValidatingPolicySpecMatchConstraintsArgs Of(PolicyMatch match)
    {
        var args = new ValidatingPolicySpecMatchConstraintsArgs
        {
            ResourceRules = [.. match.Resources.Select(Rule)],
        };
        if (!match.Namespaces.IsEmpty)
        {
            args.NamespaceSelector = new ValidatingPolicySpecMatchConstraintsNamespaceSelectorArgs
            {
                MatchExpressions = [.. match.Namespaces.Select(Namespace)],
            };
        }

        if (!match.Objects.IsEmpty)
        {
            args.ObjectSelector = new ValidatingPolicySpecMatchConstraintsObjectSelectorArgs
            {
                MatchExpressions = [.. match.Objects.Select(Object)],
            };
        }

        return args;
    }

    /// <summary>The conditions.</summary>
    /// <param name="conditions">The conditions; at least one.</param>
    public static ImmutableArray<ValidatingPolicySpecMatchConditionsArgs> Conditions(
        ImmutableArray<PolicyExpression> conditions) =>
        [
            .. conditions.Select(condition => new ValidatingPolicySpecMatchConditionsArgs
            {
                Name = condition.Name,
                Expression = condition.Expression,
            }),
        ];

    /// <summary>The variables.</summary>
    /// <param name="variables">The variables; at least one.</param>
    public static ImmutableArray<ValidatingPolicySpecVariablesArgs> Variables(
        ImmutableArray<PolicyExpression> variables) =>
        [
            .. variables.Select(variable => new ValidatingPolicySpecVariablesArgs
            {
                Name = variable.Name,
                Expression = variable.Expression,
            }),
        ];

    private static ValidatingPolicySpecMatchConstraintsResourceRulesArgs Rule(PolicyResources resources) => new()
    {
        ApiGroups = { resources.Group },
        ApiVersions = { resources.Version },
        Operations = [.. resources.Operations],
        Resources = [.. resources.Names],
    };

    private static ValidatingPolicySpecMatchConstraintsNamespaceSelectorMatchExpressionsArgs Namespace(
        LabelRequirement requirement)
    {
        var args = new ValidatingPolicySpecMatchConstraintsNamespaceSelectorMatchExpressionsArgs
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

    private static ValidatingPolicySpecMatchConstraintsObjectSelectorMatchExpressionsArgs Object(LabelRequirement requirement)
    {
        var args = new ValidatingPolicySpecMatchConstraintsObjectSelectorMatchExpressionsArgs
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
