using Platform.Configuration;
using Platform.Manifests;

namespace Platform.Components.Operators.Prometheus.Values;

/// <summary>Values of the kube-prometheus-stack chart.</summary>
internal static class StackValues
{
    /// <summary>The values.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan) => HelmValues.Map(
        // They come from a chart of their own, before everything that brings a monitor.
        ("crds", Disabled()),
        ("defaultRules", DefaultRules()),
        ("prometheus", PrometheusValues.Of(plan)),
        ("prometheusOperator", OperatorPods()),
        ("alertmanager", AlertmanagerPods.Of(plan)),
        ("grafana", GrafanaValues.Of(plan)),
        ("kube-state-metrics", KubeStateMetricsValues.Of(plan)),
        ("prometheus-node-exporter", NodeExporter()),
        ("kubeApiServer", ApiServerValues.Of()),
        // EKS keeps these to itself, and kind has them listen where nobody can scrape: they would only count as down.
        ("kubeControllerManager", Disabled()),
        ("kubeScheduler", Disabled()),
        ("kubeEtcd", Disabled()),
        ("kubeProxy", Enabled(plan.Cluster.ComputeMode is not (ComputeMode.AutoMode or ComputeMode.Local))),
        // On Auto Mode names are answered by the node, not by pods.
        ("coreDns", Enabled(plan.Cluster.ComputeMode != ComputeMode.AutoMode)));

    /// <summary>
    /// The chart's recorded series stay, for its dashboards and our alerts read them. Its alerts go: the platform has
    /// its own, each with a runbook, a route and a proof, and two pages for one thing help nobody.
    /// </summary>
    private static Dictionary<string, object> DefaultRules() => HelmValues.Map(
        ("create", true),
        ("rules", HelmValues.Map(
            ("alertmanager", false),
            ("configReloaders", false),
            ("etcd", false),
            ("general", false),
            ("kubeApiserverSlos", false),
            ("kubeControllerManager", false),
            ("kubeProxy", false),
            ("kubeSchedulerAlerting", false),
            ("kubeSchedulerRecording", false),
            ("kubeStateMetrics", false),
            ("kubernetesApps", false),
            ("kubernetesResources", false),
            ("kubernetesStorage", false),
            ("kubernetesSystem", false),
            ("network", false),
            ("nodeExporterAlerting", false),
            ("prometheus", false),
            ("prometheusOperator", false),
            ("windows", false))));

    private static Dictionary<string, object> OperatorPods() => HelmValues.Map(
        ("priorityClassName", PlatformPriorities.Critical),
        ("resources", HelmValues.Resources("50m", "128Mi", "500m", "512Mi")),
        ("prometheusConfigReloader", HelmValues.Map(
            ("resources", HelmValues.Resources("10m", "32Mi", "100m", "64Mi")))),
        ("admissionWebhooks", HelmValues.Map(("patch", HelmValues.Map(
            ("priorityClassName", PlatformPriorities.Critical),
            ("resources", HelmValues.Resources("10m", "32Mi", "100m", "64Mi")))))));

    private static Dictionary<string, object> NodeExporter() => HelmValues.Map(
        ("priorityClassName", PlatformPriorities.SystemNode),
        ("resources", HelmValues.Resources("20m", "32Mi", "250m", "128Mi")));

    private static Dictionary<string, object> Enabled(bool value) => HelmValues.Map(("enabled", value));

    private static Dictionary<string, object> Disabled() => Enabled(false);
}
