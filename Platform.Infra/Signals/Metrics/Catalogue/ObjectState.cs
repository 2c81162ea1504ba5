namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Namespaces, volumes, services and the rest, by kube-state-metrics.</summary>
public static class ObjectState
{
    /// <summary>1 for the phase that a namespace is in.</summary>
    public static Metric NamespaceStatusPhase { get; } = Gauge("kube_namespace_status_phase", "namespace", "phase");

    /// <summary>1 a namespace, with the labels that the chart lets through.</summary>
    public static Metric NamespaceLabels { get; } = Gauge("kube_namespace_labels", "namespace");

    /// <summary>A quota (type "hard") and its use (type "used").</summary>
    public static Metric Resourcequota { get; } =
        Gauge("kube_resourcequota", "namespace", "resourcequota", "resource", "type");

    /// <summary>Size of a volume.</summary>
    public static Metric PersistentvolumeCapacityBytes { get; } =
        Gauge("kube_persistentvolume_capacity_bytes", "persistentvolume");

    /// <summary>1 for the phase that a volume is in.</summary>
    public static Metric PersistentvolumeStatusPhase { get; } =
        Gauge("kube_persistentvolume_status_phase", "persistentvolume", "phase");

    /// <summary>1 a volume, with the claim that it belongs to.</summary>
    public static Metric PersistentvolumeClaimRef { get; } =
        Gauge("kube_persistentvolume_claim_ref", "persistentvolume", "claim_namespace", "name");

    /// <summary>1 a claim.</summary>
    public static Metric PersistentvolumeclaimInfo { get; } =
        Gauge(
            "kube_persistentvolumeclaim_info", "namespace", "persistentvolumeclaim", "storageclass", "volumename",
            "volumemode");

    /// <summary>1 an access mode of a claim.</summary>
    public static Metric PersistentvolumeclaimAccessMode { get; } =
        Gauge("kube_persistentvolumeclaim_access_mode", "namespace", "persistentvolumeclaim", "access_mode");

    /// <summary>1 for the phase that a claim is in.</summary>
    public static Metric PersistentvolumeclaimStatusPhase { get; } =
        Gauge("kube_persistentvolumeclaim_status_phase", "namespace", "persistentvolumeclaim", "phase");

    /// <summary>Size that a claim asks for.</summary>
    public static Metric PersistentvolumeclaimResourceRequestsStorageBytes { get; } =
        Gauge("kube_persistentvolumeclaim_resource_requests_storage_bytes", "namespace", "persistentvolumeclaim");

    /// <summary>1 a service.</summary>
    public static Metric ServiceInfo { get; } =
        Gauge(
            "kube_service_info", "namespace", "service", "uid", "cluster_ip", "external_name",
            "external_traffic_policy", "load_balancer_ip");

    /// <summary>1 for the type that a service has.</summary>
    public static Metric ServiceSpecType { get; } =
        Gauge("kube_service_spec_type", "namespace", "service", "uid", "type");

    /// <summary>1 an address behind a service.</summary>
    public static Metric EndpointAddress { get; } =
        Gauge(
            "kube_endpoint_address", "namespace", "endpoint", "ip", "port_name", "port_protocol", "port_number",
            "ready");

    /// <summary>Pods that may be evicted now.</summary>
    public static Metric PoddisruptionbudgetStatusPodDisruptionsAllowed { get; } =
        Gauge("kube_poddisruptionbudget_status_pod_disruptions_allowed", "namespace", "poddisruptionbudget");

    /// <summary>Pods that a budget covers.</summary>
    public static Metric PoddisruptionbudgetStatusExpectedPods { get; } =
        Gauge("kube_poddisruptionbudget_status_expected_pods", "namespace", "poddisruptionbudget");

    /// <summary>Healthy pods that it covers.</summary>
    public static Metric PoddisruptionbudgetStatusCurrentHealthy { get; } =
        Gauge("kube_poddisruptionbudget_status_current_healthy", "namespace", "poddisruptionbudget");

    /// <summary>Healthy pods that it wants.</summary>
    public static Metric PoddisruptionbudgetStatusDesiredHealthy { get; } =
        Gauge("kube_poddisruptionbudget_status_desired_healthy", "namespace", "poddisruptionbudget");

    /// <summary>1 a ConfigMap, with the labels that the chart lets through.</summary>
    public static Metric ConfigmapLabels { get; } =
        Gauge(
            "kube_configmap_labels", "namespace", "configmap", "label_fasti_sh_freeze_status",
            "label_fasti_sh_freeze_source", "label_fasti_sh_freeze_override", "label_fasti_sh_freeze_until",
            "label_fasti_sh_drift_result");

    /// <summary>1 a ConfigMap.</summary>
    public static Metric ConfigmapInfo { get; } = Gauge("kube_configmap_info", "namespace", "configmap");

    /// <summary>The version of a ConfigMap as a number: another after each write, and nothing else.</summary>
    public static Metric ConfigmapMetadataResourceVersion { get; } =
        Gauge("kube_configmap_metadata_resource_version", "namespace", "configmap");

    private const string Source =
        "kubernetes/kube-state-metrics@v2.20.0:docs/metrics";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        KubeStateMetrics.Exporter.Metric(name, MetricKind.Gauge, Source, labels);
}
