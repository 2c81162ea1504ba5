using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a deployment is told from outside.</summary>
internal sealed record DeploymentSettings
{
    public required string ProjectName { get; init; }
    public required string StackName { get; init; }
    public string OrganizationName { get; init; } = "organization";
    public string? RootDirectory { get; init; }
    public bool IsDryRun { get; init; }

    /// <summary>Config by <c>namespace:key</c>, decrypted.</summary>
    public ImmutableDictionary<string, string> Config { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The config keys whose values are secrets.</summary>
    public ImmutableHashSet<string> ConfigSecretKeys { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Whether resources are sent as references where the engine takes them.</summary>
    public bool AcceptResources { get; init; } = true;

    /// <summary>How long nothing may finish before the run is given up; null to wait for ever.</summary>
    public TimeSpan? Patience { get; init; }
}
