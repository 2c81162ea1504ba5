using System.Collections.Immutable;
using Platform.Cloud;
using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Policies;

namespace Platform.Components.Governance;

/// <summary>What a stack chooses about policies: whom they leave alone, and what they do.</summary>
internal static class PolicyChoices
{
    /// <summary>
    /// The namespaces that policies leave alone: the shared list, those of the stack's operators, whose pods come from
    /// charts and are held to the pod rules by the platform's own tests, and what the configuration adds.
    /// </summary>
    /// <param name="config">The configuration.</param>
    /// <returns>The names in order.</returns>
    public static ImmutableArray<string> Exempt(PlatformConfig config)
    {
        var states = OperatorStates.Of(config);
        return
        [
            .. ExemptNamespaces.Names
                .Concat(OperatorList.All.Where(one => !states.IsOff(one.Name)).Select(one => one.Place.Namespace))
                .Concat(config.Governance.Policies.ExemptNamespaces)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The registries that images may come from, with the stack's own.</summary>
    /// <param name="config">The configuration.</param>
    /// <returns>The registries.</returns>
    public static ImmutableArray<string> Registries(PlatformConfig config)
    {
        var registries = config.Governance.Policies.AllowedRegistries;
        return config.Cluster.ComputeMode == ComputeMode.Local || config.Aws is not { } aws
            || RegionCatalog.Find(aws.Region) is not { } region
            ? registries
            : [.. registries, $"{aws.AccountId}.dkr.{new AwsAccount(aws.AccountId, region).ServiceHost("ecr")}"];
    }

    /// <summary>A policy that leaves namespaces alone, if it leaves the shared list alone.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="exempt">The namespaces.</param>
    public static Policy Exempting(Policy policy, ImmutableArray<string> exempt) => policy with
    {
        Match = policy.Match with
        {
            Namespaces =
            [
                .. policy.Match.Namespaces.Select(requirement =>
                    requirement == ExemptNamespaces.Excluded[0] ? requirement with { Values = exempt } : requirement),
            ],
        },
    };

    /// <summary>A policy with the action that the stack chooses; <c>null</c> where it is off.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="config">The configuration.</param>
    public static Policy? Apply(Policy policy, PlatformConfig config)
    {
        if (!config.Governance.Policies.Actions.TryGetValue(policy.Name, out var state))
        {
            return policy;
        }

        return state == PolicyState.Off ? null : policy with
        {
            Body = policy.Body switch
            {
                PolicyBody.Validating body => body with { Actions = Actions(state) },
                PolicyBody.Images body => body with { Actions = Actions(state) },
                var body => body,
            },
        };
    }

    private static PolicyActions Actions(PolicyState state) => state switch
    {
        PolicyState.Deny => PolicyActions.Everywhere(PolicyAction.Deny),
        PolicyState.Warn => PolicyActions.Everywhere(PolicyAction.Audit, PolicyAction.Warn),
        _ => PolicyActions.AuditOnly,
    };
}
