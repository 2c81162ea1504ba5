using System.Collections.Immutable;
using Platform.Components.Governance.Tenancy;
using Platform.Configuration;
using Platform.Policies;
using Platform.Tenancy;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>
/// A team namespace made by hand gets defaults, a quota and a network as one from the configuration does. The label
/// <c>platform/tier</c> says how much; <c>custom</c>, or any other value, leaves the quota to whoever wrote it. Defaults
/// come before the quota: with the quota alone, pods without requests are refused.
/// </summary>
internal static class GenerateTeamDefaults
{
    /// <summary>The policy.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="apiServer">How pods reach the API server.</param>
    /// <param name="hasPodIdentity">Whether pods get credentials from the Pod Identity agent.</param>
    /// <returns>The policy.</returns>
    public static Policy Of(DeploymentEnvironment environment, ApiServerAddress apiServer, bool hasPodIdentity) => new()
    {
        Name = "generate-team-defaults",
        Title = "Team namespaces have defaults, a quota and a network",
        Why = "One team's namespace must not take the cluster, nor talk to everybody in it.",
        Match = new PolicyMatch { Resources = [new("", "v1", ["namespaces"], ["CREATE", "UPDATE"])] },
        Conditions =
        [
            new("is-a-team-s", "object.metadata.name.startsWith('team-')"),
            new(
                "is-made-by-hand",
                "object.metadata.?labels[?'app.kubernetes.io/managed-by'].orValue('') != 'platform'"),
            new(
                "has-a-tier",
                $"object.metadata.?labels[?'{TeamNames.TierLabel}'].orValue('small') in ['small', 'medium', 'large']"),
            new("is-not-going", "!has(object.metadata.deletionTimestamp)"),
        ],
        Variables =
        [
            new("sizes", Sizes(environment)),
            new("objects", $"variables.sizes[object.metadata.?labels[?'{TeamNames.TierLabel}'].orValue('small')]"),
            new("network", CelLiteral.Objects(TeamDefaultObjects.Network(apiServer, hasPodIdentity))),
        ],
        Body = new PolicyBody.Generating
        {
            Expressions =
            [
                "generator.Apply(object.metadata.name, variables.network)",
                "generator.Apply(object.metadata.name, variables.objects)",
            ],
        },
        Grants = [Write("", ["limitranges", "resourcequotas"], "a quota"), Write("networking.k8s.io", ["networkpolicies"], "a network")],
        Examples =
            TeamDefaultExamples.Of(environment, () => TeamDefaultObjects.Network(apiServer, hasPodIdentity)),
    };

    private static string Sizes(DeploymentEnvironment environment)
    {
        var sizes = Enum.GetValues<TenantTier>().Select(tier =>
            $"{CelLiteral.Text(Words.CamelCase(tier.ToString()))}: "
            + CelLiteral.Objects(TeamDefaultObjects.Limits(TenantSize.Of(tier, environment))));
        return $"{{{string.Join(", ", sizes)}}}";
    }

    private static PolicyGrant Write(string group, ImmutableArray<string> resources, string what) => new()
    {
        Controller = KyvernoController.Background,
        Group = group,
        Resources = resources,
        Verbs = ["create", "delete", "get", "list", "patch", "update", "watch"],
        Reason = $"give team namespaces made by hand {what}, keep it as it is, and take it back",
    };
}
