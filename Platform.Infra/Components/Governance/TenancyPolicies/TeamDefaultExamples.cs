using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Platform.Configuration;
using Platform.Policies;
using Platform.Tenancy;
using static Platform.Components.Governance.TenancyPolicies.TeamNamespaceExamples;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>Namespaces with the quota that they get, and some that get none.</summary>
internal static class TeamDefaultExamples
{
    /// <summary>The examples.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="network">The network policies that a namespace gets, made anew.</param>
    /// <returns>The examples.</returns>
    public static ImmutableArray<PolicyExample> Of(DeploymentEnvironment environment, Func<JsonArray> network)
    {
        var rest = new Rest(environment, network);
        return
        [
            Quota("team-shop", "", TenantTier.Small, rest),
            Quota("team-small", Tier("small"), TenantTier.Small, rest),
            Quota("team-medium", Tier("medium"), TenantTier.Medium, rest),
            Quota("team-large", Tier("large"), TenantTier.Large, rest),
            Quota("team-helm", "\"app.kubernetes.io/managed-by\": \"Helm\"", TenantTier.Small, rest),
            Left("team-by-hand", Tier("custom")),
            Left("team-of-the-platform", "\"app.kubernetes.io/managed-by\": \"platform\""),
            Left("prod-shop"),
            Left("my-team-shop"),
            Left("kube-system"),
        ];
    }

    private static string Tier(string tier) => $"\"{TeamNames.TierLabel}\": \"{tier}\"";

    private static PolicyExample Quota(string name, string labels, TenantTier tier, Rest rest)
    {
        var limits = TeamDefaultObjects.Limits(TenantSize.Of(tier, rest.Environment));
        JsonObject[] made = [.. rest.Network().Concat(limits).Cast<JsonObject>()];
        foreach (var one in made)
        {
            one["metadata"]!["namespace"] = name;
        }

        return new PolicyExample
        {
            Name = name,
            Expected = ExampleResult.Pass,
            Given = TeamNamespaceExamples.Of(name, labels),
            Made = $"[{string.Join(", ", made.Select(one => one.ToJsonString()))}]",
        };
    }

    private sealed record Rest(DeploymentEnvironment Environment, Func<JsonArray> Network);
}
