using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Configuration;

namespace Platform.Tenancy;

/// <summary>What teams' things are called, and what a stack can give them.</summary>
public static class TeamNames
{
    /// <summary>Label of a namespace with the team that it belongs to.</summary>
    public const string TeamLabel = "platform/team";

    /// <summary>Label of a namespace with how much it may take.</summary>
    public const string TierLabel = "platform/tier";

    /// <summary>Label of a namespace with the environment, which policies read.</summary>
    public const string EnvironmentLabel = "platform/environment";

    /// <summary>Label of a namespace that deployment freezes hold for.</summary>
    public const string FreezeLabel = "fasti.sh/freeze-scope";

    /// <summary>Label of a namespace that Goldilocks shows recommendations for.</summary>
    public const string GoldilocksLabel = "goldilocks.fairwinds.com/enabled";

    /// <summary>Name of a team's store of secrets, in each of its namespaces.</summary>
    public const string SecretStore = "team-secrets";

    /// <summary>The namespaces of a team.</summary>
    /// <param name="name">The team's name.</param>
    /// <param name="team">The team.</param>
    /// <returns>Their names in order; at least one.</returns>
    public static IEnumerable<string> Namespaces(string name, TeamConfig team)
    {
        ArgumentNullException.ThrowIfNull(team);
        return team.Namespaces.IsEmpty ? [$"team-{name}"] : team.Namespaces.Keys;
    }

    /// <summary>Why a stack's teams can have no store of secrets.</summary>
    /// <param name="config">The configuration.</param>
    /// <returns>The reason as a clause; <c>null</c> where they can.</returns>
    public static string? WhyNoSecretStore(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        if (config.Cluster.ComputeMode == ComputeMode.Local)
        {
            return "compute mode local has no AWS Secrets Manager";
        }

        return OperatorStates.Of(config).IsInstalled(OperatorName.ExternalSecrets)
            ? null
            : "the platform does not install External Secrets, so that its role, which takes the team's, is not known";
    }
}
