using Platform.Catalog;
using Platform.Configuration;
using Platform.Manifests;

namespace Platform.Components.Backup;

/// <summary>
/// Values of the Velero chart. The chart installs Velero and its CRDs and nothing else: locations and schedules are
/// typed resources of our own, so that their fields are checked and their changes show one by one.
/// </summary>
internal static class VeleroValues
{
    /// <summary>
    /// The id that Velero's pods run under: an unprivileged one, which the image's own user is not a number for.
    /// </summary>
    private const int UserId = 65532;

    /// <summary>The values.</summary>
    /// <param name="plan">What to install.</param>
    /// <returns>Values that fit the plan's chart version.</returns>
    public static Dictionary<string, object> Of(BackupPlan plan) => HelmValues.Map(
        ("image", HelmValues.Map(("repository", Images.Velero), ("tag", plan.Versions.Velero))),
        ("initContainers", PluginContainers.Of(plan.Versions)),
        ("configuration", VeleroConfiguration.Of(plan)),
        ("backupsEnabled", false),
        ("snapshotsEnabled", false),
        ("credentials", Credentials(plan)),
        ("serviceAccount", HelmValues.Map(("server", ServiceAccount(plan)))),
        ("podAnnotations", PodAnnotations(plan)),
        ("deployNodeAgent", plan.UsesNodeAgent),
        ("nodeAgent", plan.UsesNodeAgent ? NodeAgentValues.Of(plan) : null),
        ("metrics", Metrics(plan)),
        ("podSecurityContext", HelmValues.RestrictedPod(UserId)),
        ("containerSecurityContext", HelmValues.RestrictedContainer()),
        // The seed's 512Mi runs out of memory with kopia (velero#7510, #6955).
        ("resources", HelmValues.Resources("250m", "512Mi", "1", "2Gi")),
        ("upgradeJobResources", HelmValues.Resources("50m", "128Mi", "500m", "256Mi")),
        ("priorityClassName", "system-cluster-critical"),
        ("nodeSelector", NodePlacement.Selector(plan.Cluster.ComputeMode)),
        // Older charts' hook pulls a kubectl image that is gone; Helm installs their CRDs from the chart's crds folder.
        ("upgradeCRDs", plan.Versions.ChartIsFrom(VeleroLines.FirstChartWithOwnCrdHook)),
        ("cleanUpCRDs", false),
        ("schedules", HelmValues.Map()));

    // With useSecret left at its default the chart mounts an empty credentials file, which hides the role.
    private static Dictionary<string, object> Credentials(BackupPlan plan) => plan.Account is null
        ? HelmValues.Map(("useSecret", true), ("existingSecret", ObjectStoreNames.CredentialsSecret))
        : HelmValues.Map(("useSecret", false));

    private static Dictionary<string, object> ServiceAccount(BackupPlan plan) => HelmValues.Map(
        ("create", true),
        ("name", VeleroNames.ServiceAccount),
        ("annotations", plan.AnnotatedRoleArn is { } arn ? HelmValues.Map(("eks.amazonaws.com/role-arn", arn)) : null));

    // A pod learns at its start how it gets credentials, so a change of identity must start it anew.
    private static Dictionary<string, object>? PodAnnotations(BackupPlan plan) => plan.Account is null
        ? null
        : HelmValues.Map(("platform/identity", plan.Config.Identity == WorkloadIdentity.Irsa ? "irsa" : "podIdentity"));

    private static Dictionary<string, object> Metrics(BackupPlan plan) => HelmValues.Map(
        ("enabled", true),
        ("serviceMonitor", Monitor()),
        ("nodeAgentPodMonitor", plan.UsesNodeAgent ? Monitor() : HelmValues.Map(("enabled", false))));

    // Autodetection leaves the monitor out where the cluster does not know the kind, instead of failing the release.
    private static Dictionary<string, object> Monitor() => HelmValues.Map(
        ("enabled", true),
        ("autodetect", true),
        ("additionalLabels", HelmValues.Map(("release", PrometheusNames.Release))));
}
