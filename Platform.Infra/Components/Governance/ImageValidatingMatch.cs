using System.Collections.Immutable;
using Platform.Policies;
using Pulumi.Kubernetes.Types.Inputs.Policies.V1;

namespace Platform.Components.Governance;

/// <summary>What a <c>ImageValidatingPolicy</c> looks at, as Kyverno's classes have it.</summary>
internal static class ImageValidatingMatch
{
    /// <summary>The requests.</summary>
    /// <param name="match">The requests.</param>
    public static ImageValidatingPolicySpecMatchConstraintsArgs Of(PolicyMatch match)
    {
        var args = new ImageValidatingPolicySpecMatchConstraintsArgs
        {
            ResourceRules = [.. match.Resources.Select(Rule)],
        };
        if (!match.Namespaces.IsEmpty)
        {
            args.NamespaceSelector = new ImageValidatingPolicySpecMatchConstraintsNamespaceSelectorArgs
            {
                MatchExpressions = [.. match.Namespaces.Select(Namespace)],
            };
        }

        if (!match.Objects.IsEmpty)
        {
            args.ObjectSelector = new ImageValidatingPolicySpecMatchConstraintsObjectSelectorArgs
            {
                MatchExpressions = [.. match.Objects.Select(Object)],
            };
        }

        return args;
    }

    /// <summary>The conditions.</summary>
    /// <param name="conditions">The conditions; at least one.</param>
    public static ImmutableArray<ImageValidatingPolicySpecMatchConditionsArgs> Conditions(
        ImmutableArray<PolicyExpression> conditions) =>
        [
            .. conditions.Select(condition => new ImageValidatingPolicySpecMatchConditionsArgs
            {
                Name = condition.Name,
                Expression = condition.Expression,
            }),
        ];

    /// <summary>The variables.</summary>
    /// <param name="variables">The variables; at least one.</param>
    public static ImmutableArray<ImageValidatingPolicySpecVariablesArgs> Variables(
        ImmutableArray<PolicyExpression> variables) =>
        [
            .. variables.Select(variable => new ImageValidatingPolicySpecVariablesArgs
            {
                Name = variable.Name,
                Expression = variable.Expression,
            }),
        ];

    private static ImageValidatingPolicySpecMatchConstraintsResourceRulesArgs Rule(PolicyResources resources) => new()
    {
        ApiGroups = { resources.Group },
        ApiVersions = { resources.Version },
        Operations = [.. resources.Operations],
        Resources = [.. resources.Names],
    };

    private static ImageValidatingPolicySpecMatchConstraintsNamespaceSelectorMatchExpressionsArgs Namespace(
        LabelRequirement requirement)
    {
        var args = new ImageValidatingPolicySpecMatchConstraintsNamespaceSelectorMatchExpressionsArgs
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

    private static ImageValidatingPolicySpecMatchConstraintsObjectSelectorMatchExpressionsArgs Object(LabelRequirement requirement)
    {
        var args = new ImageValidatingPolicySpecMatchConstraintsObjectSelectorMatchExpressionsArgs
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
