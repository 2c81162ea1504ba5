using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Configuration;
using Pulumi;

namespace Platform.Components.Backup;

/// <summary>The operators that backup cannot do without, by what is configured.</summary>
internal static class BackupNeeds
{
    /// <summary>The needs of a stack.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <returns>The needs.</returns>
    public static ImmutableArray<OperatorNeed> Of(PlatformConfig config)
    {
        var backup = config.Backup;
        var isLocal = config.Cluster.ComputeMode == ComputeMode.Local;
        return
        [
            .. Need(
                backup.RepositoryPassword is null, OperatorName.ExternalSecrets, "repositoryPasswordSecret",
                "the repository password"),
            .. Need(
                isLocal && backup.ObjectStore.SecretKey is null, OperatorName.ExternalSecrets,
                "objectStore.secretKeySecret", "the object store's secret key"),
            .. Need(!isLocal, OperatorName.SnapshotController, "schedules", "snapshots of volumes"),
            .. Need(!isLocal, OperatorName.EbsCsiDriver, "schedules", "snapshots of volumes"),
        ];
    }

    /// <summary>What parts of Velero must wait for.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <param name="operators">The stack's operators.</param>
    /// <returns>The resources, by what needs them.</returns>
    public static BackupPrerequisites Prerequisites(PlatformConfig config, Operators.Operators operators)
    {
        var needed = Of(config).Select(need => need.Operator).ToHashSet();
        return new()
        {
            Secrets = After(OperatorName.ExternalSecrets),
            Snapshots = [.. After(OperatorName.SnapshotController), .. After(OperatorName.EbsCsiDriver)],
            Monitors = operators.IsOff(OperatorName.KubePrometheusStack)
                ? []
                : operators.After(OperatorName.KubePrometheusStack),
        };

        IReadOnlyList<Resource> After(OperatorName name) => needed.Contains(name) ? operators.After(name) : [];
    }

    private static IEnumerable<OperatorNeed> Need(bool isNeeded, OperatorName name, string key, string why) =>
        isNeeded ? [new OperatorNeed(name, $"platform:backup.{key}", why)] : [];
}
