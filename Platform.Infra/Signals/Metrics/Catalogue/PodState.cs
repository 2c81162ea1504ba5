namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Pods and their containers, by kube-state-metrics.</summary>
public static class PodState
{
    /// <summary>1 a pod, with where it runs.</summary>
    public static Metric Info { get; } =
        Gauge(
            "kube_pod_info", "namespace", "pod", "uid", "node", "host_ip", "pod_ip", "created_by_kind",
            "created_by_name", "priority_class", "host_network");

    /// <summary>1 an owner of a pod.</summary>
    public static Metric Owner { get; } =
        Gauge("kube_pod_owner", "namespace", "pod", "uid", "owner_kind", "owner_name", "owner_is_controller");

    /// <summary>1 a pod, with the labels that the chart lets through.</summary>
    public static Metric Labels { get; } =
        Gauge("kube_pod_labels", "namespace", "pod", "uid", "label_vault_sealed", "label_vault_active");

    /// <summary>When the pod was made, in seconds since 1970.</summary>
    public static Metric Created { get; } = Gauge("kube_pod_created", "namespace", "pod", "uid");

    /// <summary>When the kubelet took the pod, in seconds since 1970.</summary>
    public static Metric StartTime { get; } = Gauge("kube_pod_start_time", "namespace", "pod", "uid");

    /// <summary>1 for the phase that a pod is in, 0 for the others.</summary>
    public static Metric StatusPhase { get; } = Gauge("kube_pod_status_phase", "namespace", "pod", "uid", "phase");

    /// <summary>1 for the status of the Ready condition, 0 for the two others.</summary>
    public static Metric StatusReady { get; } = Gauge("kube_pod_status_ready", "namespace", "pod", "uid", "condition");

    /// <summary>1 for the reason that a pod has, such as Evicted; no series for the others.</summary>
    public static Metric StatusReason { get; } = Gauge("kube_pod_status_reason", "namespace", "pod", "uid", "reason");

    /// <summary>1 where the scheduler finds no node.</summary>
    public static Metric StatusUnschedulable { get; } =
        Gauge("kube_pod_status_unschedulable", "namespace", "pod", "uid");

    /// <summary>1 a container.</summary>
    public static Metric ContainerInfo { get; } =
        Gauge(
            "kube_pod_container_info", "namespace", "pod", "container", "uid", "image", "image_id", "image_spec",
            "container_id");

    /// <summary>1 while a container waits, with why.</summary>
    public static Metric ContainerStatusWaitingReason { get; } =
        Gauge("kube_pod_container_status_waiting_reason", "namespace", "pod", "container", "uid", "reason");

    /// <summary>1 while a container has ended, with why.</summary>
    public static Metric ContainerStatusTerminatedReason { get; } =
        Gauge("kube_pod_container_status_terminated_reason", "namespace", "pod", "container", "uid", "reason");

    /// <summary>1 with why the container ended last time; stays.</summary>
    public static Metric ContainerStatusLastTerminatedReason { get; } =
        Gauge("kube_pod_container_status_last_terminated_reason", "namespace", "pod", "container", "uid", "reason");

    /// <summary>1 while a container runs.</summary>
    public static Metric ContainerStatusRunning { get; } =
        Gauge("kube_pod_container_status_running", "namespace", "pod", "container", "uid");

    /// <summary>1 while a container passes its readiness check.</summary>
    public static Metric ContainerStatusReady { get; } =
        Gauge("kube_pod_container_status_ready", "namespace", "pod", "container", "uid");

    /// <summary>Restarts of a container.</summary>
    public static Metric ContainerStatusRestartsTotal { get; } =
        Counter("kube_pod_container_status_restarts_total", "namespace", "pod", "container", "uid");

    /// <summary>1 while an init container waits, with why.</summary>
    public static Metric InitContainerStatusWaitingReason { get; } =
        Gauge("kube_pod_init_container_status_waiting_reason", "namespace", "pod", "container", "uid", "reason");

    /// <summary>What a container asks for, by resource.</summary>
    public static Metric ContainerResourceRequests { get; } =
        Gauge(
            "kube_pod_container_resource_requests", "namespace", "pod", "container", "uid", "node", "resource", "unit");

    /// <summary>What a container may use, by resource.</summary>
    public static Metric ContainerResourceLimits { get; } =
        Gauge("kube_pod_container_resource_limits", "namespace", "pod", "container", "uid", "node", "resource", "unit");

    /// <summary>1 a claim that a pod mounts.</summary>
    public static Metric SpecVolumesPersistentvolumeclaimsInfo { get; } =
        Gauge(
            "kube_pod_spec_volumes_persistentvolumeclaims_info", "namespace", "pod", "uid", "volume",
            "persistentvolumeclaim", "ephemeral");

    /// <summary>1 where a claim is mounted read-only.</summary>
    public static Metric SpecVolumesPersistentvolumeclaimsReadonly { get; } =
        Gauge(
            "kube_pod_spec_volumes_persistentvolumeclaims_readonly", "namespace", "pod", "uid", "volume",
            "persistentvolumeclaim", "ephemeral");

    private const string Source =
        "kubernetes/kube-state-metrics@v2.20.0:docs/metrics/workload/pod-metrics.md";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        KubeStateMetrics.Exporter.Metric(name, MetricKind.Gauge, Source, labels);

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        KubeStateMetrics.Exporter.Metric(name, MetricKind.Counter, Source, labels);
}
