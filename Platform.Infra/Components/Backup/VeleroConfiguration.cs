using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Backup;

/// <summary>The part <c>configuration</c> of the chart's values: how the server runs.</summary>
internal static class VeleroConfiguration
{
    /// <summary>
    /// kopia keeps its repository settings and cache under the home directory, which the read-only root file system
    /// refuses; the scratch volume takes them (velero@v1.18.2:pkg/repository/udmrepo/repo_options.go).
    /// </summary>
    private const string Home = "/scratch";

    /// <summary>The configuration.</summary>
    /// <param name="plan">What to install.</param>
    /// <returns>Values that fit the plan's chart version.</returns>
    public static Dictionary<string, object> Of(BackupPlan plan) => HelmValues.Map(
        ("backupStorageLocation", Array.Empty<object>()),
        ("volumeSnapshotLocation", Array.Empty<object>()),
        ("uploaderType", "kopia"),
        // Snapshots through CSI are part of Velero, but still behind this flag.
        ("features", plan.SnapshotDriver is null ? null : "EnableCSI"),
        ("defaultSnapshotMoveData", plan.Config.MoveSnapshotData ? true : null),
        ("defaultVolumesToFsBackup", plan.UsesFileSystemBackup ? true : null),
        ("repositoryMaintenanceJob", MaintenanceJob(plan)),
        ("extraEnvVars", plan.Versions.ChartIsFrom(VeleroLines.FirstChartWithEnvironmentList)
            ? (object[])[HelmValues.Map(("name", "HOME"), ("value", Home))]
            : HelmValues.Map(("HOME", Home))));

    /// <summary>
    /// Limits of the jobs that tidy up repositories; without any, one of them can take a node's memory.
    /// </summary>
    private static Dictionary<string, object>? MaintenanceJob(BackupPlan plan) =>
        plan.Versions.ChartIsFrom(VeleroLines.FirstChartWithMaintenanceConfig)
            ? HelmValues.Map(("repositoryConfigData", HelmValues.Map(("global", HelmValues.Map(
                ("keepLatestMaintenanceJobs", 3),
                ("podResources", HelmValues.Map(
                    ("cpuRequest", "100m"),
                    ("cpuLimit", "1"),
                    ("memoryRequest", "256Mi"),
                    ("memoryLimit", "2Gi"))))))))
            : null;
}
