using System.Globalization;
using Platform.Catalog;
using Platform.Cloud;
using Platform.Components.Operators.Prometheus.Values;
using Platform.Manifests;

namespace Platform.Components.Operators.Tempo;

/// <summary>Values of the Tempo chart.</summary>
internal static class TempoValues
{
    // A trace answers a question about an incident; after a month nobody asks, and its metrics are still there.
    private const int LongestRetentionDays = 30;

    /// <summary>The values.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan) => HelmValues.Map(
        // One process with one volume: the chart of many processes is another.
        ("replicas", 1),
        ("tempo", Configuration(plan)),
        ("serviceAccount", HelmValues.Map(
            ("create", true),
            ("name", TempoOperator.Service),
            ("annotations", plan.RoleAnnotations(OperatorName.Tempo)),
            ("automountServiceAccountToken", false))),
        ("securityContext", HelmValues.Map(("seccompProfile", HelmValues.Map(("type", "RuntimeDefault"))))),
        ("persistence", HelmValues.Map(
            ("enabled", true), ("size", "20Gi"), ("storageClassName", plan.StorageClass))),
        ("serviceMonitor", CommonValues.Monitor(plan)),
        ("priorityClassName", PlatformPriorities.Critical));

    private static Dictionary<string, object> Configuration(OperatorPlan plan)
    {
        var days = Math.Min(plan.Profile.LogRetentionDays, LongestRetentionDays);
        return HelmValues.Map(
            ("reportingEnabled", false),
            ("retention", $"{(days * 24).ToString(CultureInfo.InvariantCulture)}h"),
            ("resources", plan.Profile.Replicas == 1
                ? HelmValues.Resources("100m", "512Mi", "1", "1Gi")
                : HelmValues.Resources("500m", "2Gi", "2", "4Gi")),
            ("securityContext", HelmValues.RestrictedContainer()),
            ("storage", HelmValues.Map(("trace", Storage(plan.RequiredAccount, plan)))),
            // The ballast counts as live memory: garbage is collected at twice its size, which the limit must have room
            // for.
            ("memBallastSizeMbs", plan.Profile.Replicas == 1 ? 128 : 1024),
            ("metricsGenerator", plan.HasMonitors ? MetricsGenerator(plan) : null),
            // The generator is idle until a tenant's overrides name its processors.
            ("overrides", plan.HasMonitors
                ? HelmValues.Map(("defaults", HelmValues.Map(("metrics_generator", HelmValues.Map(
                    ("processors", (object[])["service-graphs", "span-metrics"]))))))
                : null));
    }

    private static Dictionary<string, object> Storage(AwsAccount account, OperatorPlan plan) => HelmValues.Map(
        ("backend", "s3"),
        ("s3", HelmValues.Map(
            ("bucket", SignalStore.BucketName(plan, OperatorName.Tempo)),
            ("endpoint", account.ServiceHost("s3")),
            ("region", account.Region.Name))));

    private static Dictionary<string, object> MetricsGenerator(OperatorPlan plan) => HelmValues.Map(
        ("enabled", true),
        // On the volume, so that a restart loses no samples that are still to be written.
        ("storage", HelmValues.Map(
            ("path", "/var/tempo/generator/wal"),
            ("remote_write", Receivers(plan).Select(url => HelmValues.Map(("url", url))).ToArray<object>()))),
        ("traces_storage", HelmValues.Map(("path", "/var/tempo/generator/traces"))),
        ("processor", HelmValues.Map(
            // Alerts that compare a release with the one before it need the version as a label.
            ("span_metrics", HelmValues.Map(("dimensions", (object[])["service.version"]))))));

    // Each replica of Prometheus keeps what it is sent and no other's: through the Service one alone would have it all.
    private static IEnumerable<string> Receivers(OperatorPlan plan)
    {
        IEnumerable<string> prometheus = plan.States.IsInstalled(OperatorName.KubePrometheusStack)
            ? Enumerable.Range(0, PrometheusValues.Replicas(plan)).Select(PrometheusNames.ReplicaUrl)
            : [PrometheusNames.Url];
        return prometheus.Select(url => $"{url}/api/v1/write");
    }
}
