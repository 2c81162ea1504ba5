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

    /// <summary>
    /// What Velero must wait for. It waits for Prometheus too, where there is one: its chart leaves its monitors out of a
    /// cluster that does not know the kind yet.
    /// </summary>
    /// <param name="config">The stack's configuration.</param>
    /// <param name="operators">The stack's operators.</param>
    /// <returns>The resources.</returns>
    public static IReadOnlyList<Resource> Prerequisites(PlatformConfig config, Operators.Operators operators)
    {
        var needed = Of(config).Select(need => need.Operator);
        if (!operators.IsOff(OperatorName.KubePrometheusStack))
        {
            needed = needed.Append(OperatorName.KubePrometheusStack);
        }

        return [.. needed.Distinct().SelectMany(operators.After)];
    }

    private static IEnumerable<OperatorNeed> Need(bool isNeeded, OperatorName name, string key, string why) =>
        isNeeded ? [new OperatorNeed(name, $"platform:backup.{key}", why)] : [];
}
