using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Backup;

/// <summary>The part <c>nodeAgent</c> of the chart's values.</summary>
internal static class NodeAgentValues
{
    /// <summary>
    /// The node agent. It runs as root, because it reads files of any owner; it mounts the node's pod volumes only
    /// where it backs them up itself.
    /// </summary>
    /// <param name="plan">What to install.</param>
    /// <returns>Values that fit the plan's chart version.</returns>
    public static Dictionary<string, object> Of(BackupPlan plan) => HelmValues.Map(
        ("disableHostPath", CanDoWithoutHostPath(plan) ? true : null),
        ("podSecurityContext", HelmValues.Map(
            ("runAsUser", 0), ("seccompProfile", HelmValues.Map(("type", "RuntimeDefault"))))),
        ("containerSecurityContext", HelmValues.Map(("allowPrivilegeEscalation", false))),
        ("priorityClassName", "system-cluster-critical"),
        ("resources", HelmValues.Resources("250m", "512Mi", "1", "2Gi")));

    private static bool CanDoWithoutHostPath(BackupPlan plan) =>
        !plan.UsesFileSystemBackup && plan.Versions.ChartIsFrom(VeleroLines.FirstChartWithoutHostPath);
}
