using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Platform.Components.Governance.Tenancy;
using Platform.Configuration;
using Platform.Policies;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>The policies for what teams make by hand.</summary>
[SuppressMessage(
    "Design", "MA0049:Type name should not match containing namespace",
    Justification = "The list is called as its folder.")]
internal static class TenancyPolicies
{
    /// <summary>The policies of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The policies.</returns>
    public static ImmutableArray<Policy> Of(PlatformConfig config)
    {
        var environment = config.Deployment.Environment;
        var teams = PlatformTenancyArgs.Of(config, []);
        return
        [
            AddGoldilocksLabel.Definition,
            AddTeamLabels.Of(environment),
            AddTopologySpread.Definition,
            GenerateTeamDefaults.Of(environment, teams.ApiServer, teams.HasPodIdentity),
            RestrictBarePods.Definition,
            RestrictEnvironments.Of(environment),
            .. environment is DeploymentEnvironment.Staging or DeploymentEnvironment.Prod
                ? (ReadOnlySpan<Policy>)[RequireTwoReplicas.Definition]
                : [],
            .. teams.Account is null
                ? (ReadOnlySpan<Policy>)[]
                : [RestrictSecretGenerators.Definition, RestrictSecretStores.Of(TeamSecrets.Roles(teams))],
        ];
    }
}
