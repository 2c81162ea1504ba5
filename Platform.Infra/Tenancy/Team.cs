using System.Collections.Immutable;
using Platform.Components.Operators;
using Platform.Configuration;

namespace Platform.Tenancy;

/// <summary>A team, with everything that it gets decided.</summary>
public sealed record Team
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its namespaces in order.</summary>
    public required ImmutableArray<TeamNamespace> Namespaces { get; init; }

    /// <summary>Priority classes that its pods may name.</summary>
    public required ImmutableArray<string> PriorityClasses { get; init; }

    /// <summary>Groups with their roles.</summary>
    public required ImmutableSortedDictionary<string, TenantRole> Access { get; init; }

    /// <summary>Whom its pods talk to, beside what every pod needs.</summary>
    public required TenantNetworkConfig Network { get; init; }

    /// <summary>Whether its pods are in the mesh, and how.</summary>
    public required TenantMesh Mesh { get; init; }

    /// <summary>Whether it gets a store of secrets.</summary>
    public required bool HasSecretStore { get; init; }

    /// <summary>The teams of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The teams by name.</returns>
    public static ImmutableArray<Team> Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return [.. config.Tenancy.Teams.Select(team => Of(team.Key, team.Value, config))];
    }

    private static Team Of(string name, TeamConfig team, PlatformConfig config) => new()
    {
        Name = name,
        Namespaces = [.. TeamNames.Namespaces(name, team).Select(ns => Namespace(ns, name, team, config.Deployment))],
        PriorityClasses = team.PriorityClasses.IsEmpty
            ? PriorityClassesOf(config.Deployment.Environment)
            : [.. team.PriorityClasses.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Access = team.Access,
        Network = team.Network,
        Mesh = team.Mesh,
        HasSecretStore = team.SecretStore ?? TeamNames.WhyNoSecretStore(config) is null,
    };

    private static ImmutableArray<string> PriorityClassesOf(DeploymentEnvironment environment) =>
        environment == DeploymentEnvironment.Prod
            ? [PlatformPriorities.BatchLow, PlatformPriorities.ProdHigh]
            : [PlatformPriorities.BatchLow];

    private static TeamNamespace Namespace(string ns, string team, TeamConfig config, DeploymentConfig deployment)
    {
        var own = config.Namespaces.GetValueOrDefault(ns) ?? new TeamNamespaceConfig();
        var tier = own.Tier ?? config.Tier;
        return new TeamNamespace(
            ns,
            TeamLabels.Of(team, tier, config, deployment.Environment),
            TenantSize.Of(tier, deployment.Environment).Hard().SetItems(own.Quota));
    }
}

/// <summary>A namespace of a team.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Hard">Its quota: each resource with its amount.</param>
public sealed record TeamNamespace(
    string Name,
    ImmutableSortedDictionary<string, string> Labels,
    ImmutableSortedDictionary<string, string> Hard);
