using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>
/// The recovery objectives that the original plans name, by environment. Production has them as they are written.
/// </summary>
public static class RecoveryDefaults
{
    /// <summary>The objectives of an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>Defaults that a stack's own keys are merged over, field by field.</returns>
    public static RecoveryConfig For(DeploymentEnvironment environment) => new()
    {
        Objectives = Objectives(environment)
            .ToImmutableSortedDictionary(pair => pair.Component, pair => pair.Objective, StringComparer.Ordinal),
        FullDrill = new FullDrillConfig { Enabled = environment == DeploymentEnvironment.Prod },
    };

    private static IEnumerable<(string Component, RecoveryObjectiveConfig Objective)> Objectives(
        DeploymentEnvironment environment) =>
    [
        .. InCluster(environment),
        .. environment == DeploymentEnvironment.Local ? [] : InAws,
    ];

    private static (string Component, RecoveryObjectiveConfig Objective)[] InCluster(
        DeploymentEnvironment environment) =>
    [
        (RecoveryComponents.ArgoCdConfig, Of("0s", "30m", RecoveryMethod.GitOps)),
        (RecoveryComponents.GitOpsRepository, Of("0s", "5m", RecoveryMethod.GitHosting)),
        (RecoveryComponents.PersistentVolumes, Volumes(environment)),
        (RecoveryComponents.PlatformServices, Of(null, "30m", RecoveryMethod.GitOps)),
        (RecoveryComponents.Applications, Of(null, "1h", RecoveryMethod.Velero)),
        (RecoveryComponents.FullCluster, Of(null, "2h", RecoveryMethod.Velero)),
        (RecoveryComponents.Data, Of("24h", null, RecoveryMethod.Velero)),
    ];

    private static (string Component, RecoveryObjectiveConfig Objective)[] InAws { get; } =
    [
        // From nothing, with the restore: the two hours of the full cluster are the restore's part of it.
        (RecoveryComponents.EksCluster, Of(null, "4h", RecoveryMethod.InfrastructureAsCode)),
        (RecoveryComponents.Secrets, Of("1h", "15m", RecoveryMethod.SecretsManager)),
        (RecoveryComponents.Databases, Of("5m", "1h", RecoveryMethod.AuroraBackups)),
    ];

    /// <summary>
    /// One hour in production, for the namespaces that are backed up each hour; elsewhere the day that seed 002 allows.
    /// </summary>
    private static RecoveryObjectiveConfig Volumes(DeploymentEnvironment environment) =>
        environment == DeploymentEnvironment.Prod
            ? Of("1h", "2h", RecoveryMethod.Velero) with { IncludedNamespaces = CriticalNamespaces.All }
            : Of("24h", "2h", RecoveryMethod.Velero);

    private static RecoveryObjectiveConfig Of(string? rpo, string? rto, RecoveryMethod method) =>
        new() { Rpo = rpo, Rto = rto, Method = method };
}
