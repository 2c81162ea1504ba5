using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Manifests;

namespace Platform.Tenancy;

/// <summary>
/// Labels of a team's namespace. The platform's own label <c>app.kubernetes.io/part-of</c> is never among them: it opens
/// the store with the platform's secrets.
/// </summary>
public static class TeamLabels
{
    /// <summary>The labels.</summary>
    /// <param name="name">The team's name.</param>
    /// <param name="tier">How much the namespace may take.</param>
    /// <param name="team">The team.</param>
    /// <param name="environment">The environment.</param>
    /// <returns>The labels.</returns>
    public static ImmutableSortedDictionary<string, string> Of(
        string name, TenantTier tier, TeamConfig team, DeploymentEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(team);
        var labels = NamespaceLabels.PodSecurity(team.PodSecurity).ToBuilder();
        labels["app.kubernetes.io/managed-by"] = "platform";
        labels[TeamNames.TeamLabel] = name;
        labels[TeamNames.TierLabel] = Words.CamelCase(tier.ToString());
        labels[TeamNames.EnvironmentLabel] = Words.CamelCase(environment.ToString());
        labels[TeamNames.GoldilocksLabel] = team.Goldilocks ? "true" : "false";
        if (team.Freeze ?? environment == DeploymentEnvironment.Prod)
        {
            labels[TeamNames.FreezeLabel] = "enabled";
        }

        switch (team.Mesh)
        {
            case TenantMesh.Sidecar:
                labels["istio-injection"] = "enabled";
                break;
            case TenantMesh.Ambient:
                labels["istio.io/dataplane-mode"] = "ambient";
                break;
            default:
                break;
        }

        return labels.ToImmutable();
    }
}
