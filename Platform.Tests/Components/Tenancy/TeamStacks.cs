using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Tests.Components.Backup;

namespace Platform.Tests.Components.Tenancy;

/// <summary>Stacks with teams.</summary>
internal static class TeamStacks
{
    public static PlatformConfig Prod { get; } = BackupStacks.Prod.WithTeam("web", new());

    public static PlatformConfig WithTeam(this PlatformConfig config, string name, TeamConfig team) =>
        config with { Tenancy = new() { Teams = config.Tenancy.Teams.SetItem(name, team) } };

    public static PlatformConfig In(this PlatformConfig config, DeploymentEnvironment environment) =>
        config with { Deployment = config.Deployment with { Environment = environment } };

    public static ImmutableSortedDictionary<string, T> Map<T>(params (string Key, T Value)[] entries) =>
        entries.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
