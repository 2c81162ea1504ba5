namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Deployments, stateful sets, daemon sets and autoscalers, by kube-state-metrics.</summary>
public static class WorkloadState
{
    /// <summary>Replicas that a deployment wants.</summary>
    public static Metric DeploymentSpecReplicas { get; } =
        Gauge("kube_deployment_spec_replicas", "namespace", "deployment");

    /// <summary>1 where a deployment is paused.</summary>
    public static Metric DeploymentSpecPaused { get; } =
        Gauge("kube_deployment_spec_paused", "namespace", "deployment");

    /// <summary>Replicas that can serve.</summary>
    public static Metric DeploymentStatusReplicasAvailable { get; } =
        Gauge("kube_deployment_status_replicas_available", "namespace", "deployment");

    /// <summary>Replicas of the newest revision.</summary>
    public static Metric DeploymentStatusReplicasUpdated { get; } =
        Gauge("kube_deployment_status_replicas_updated", "namespace", "deployment");

    /// <summary>1 for the status that a condition has.</summary>
    public static Metric DeploymentStatusCondition { get; } =
        Gauge("kube_deployment_status_condition", "namespace", "deployment", "reason", "condition", "status");

    /// <summary>The generation that the controller has acted on.</summary>
    public static Metric DeploymentStatusObservedGeneration { get; } =
        Gauge("kube_deployment_status_observed_generation", "namespace", "deployment");

    /// <summary>The generation that was asked for.</summary>
    public static Metric DeploymentMetadataGeneration { get; } =
        Gauge("kube_deployment_metadata_generation", "namespace", "deployment");

    /// <summary>1 a deployment, with the labels that the chart lets through.</summary>
    public static Metric DeploymentLabels { get; } = Gauge("kube_deployment_labels", "namespace", "deployment");

    /// <summary>Replicas that a stateful set wants.</summary>
    public static Metric StatefulsetReplicas { get; } = Gauge("kube_statefulset_replicas", "namespace", "statefulset");

    /// <summary>Replicas that exist.</summary>
    public static Metric StatefulsetStatusReplicas { get; } =
        Gauge("kube_statefulset_status_replicas", "namespace", "statefulset");

    /// <summary>Replicas that are ready.</summary>
    public static Metric StatefulsetStatusReplicasReady { get; } =
        Gauge("kube_statefulset_status_replicas_ready", "namespace", "statefulset");

    /// <summary>Replicas of the newest revision.</summary>
    public static Metric StatefulsetStatusReplicasUpdated { get; } =
        Gauge("kube_statefulset_status_replicas_updated", "namespace", "statefulset");

    /// <summary>Nodes that should run the pod.</summary>
    public static Metric DaemonsetStatusDesiredNumberScheduled { get; } =
        Gauge("kube_daemonset_status_desired_number_scheduled", "namespace", "daemonset");

    /// <summary>Nodes that run the pod and should.</summary>
    public static Metric DaemonsetStatusCurrentNumberScheduled { get; } =
        Gauge("kube_daemonset_status_current_number_scheduled", "namespace", "daemonset");

    /// <summary>Nodes that run the pod and should not.</summary>
    public static Metric DaemonsetStatusNumberMisscheduled { get; } =
        Gauge("kube_daemonset_status_number_misscheduled", "namespace", "daemonset");

    /// <summary>Nodes where the pod is ready.</summary>
    public static Metric DaemonsetStatusNumberReady { get; } =
        Gauge("kube_daemonset_status_number_ready", "namespace", "daemonset");

    /// <summary>Nodes where the pod should serve and does not.</summary>
    public static Metric DaemonsetStatusNumberUnavailable { get; } =
        Gauge("kube_daemonset_status_number_unavailable", "namespace", "daemonset");

    /// <summary>Nodes that run the newest pod.</summary>
    public static Metric DaemonsetStatusUpdatedNumberScheduled { get; } =
        Gauge("kube_daemonset_status_updated_number_scheduled", "namespace", "daemonset");

    /// <summary>1 an owner of a replica set.</summary>
    public static Metric ReplicasetOwner { get; } =
        Gauge("kube_replicaset_owner", "namespace", "replicaset", "owner_kind", "owner_name", "owner_is_controller");

    /// <summary>Most replicas that an autoscaler may ask for.</summary>
    public static Metric HorizontalpodautoscalerSpecMaxReplicas { get; } =
        Gauge("kube_horizontalpodautoscaler_spec_max_replicas", "namespace", "horizontalpodautoscaler");

    /// <summary>Fewest replicas that it may ask for.</summary>
    public static Metric HorizontalpodautoscalerSpecMinReplicas { get; } =
        Gauge("kube_horizontalpodautoscaler_spec_min_replicas", "namespace", "horizontalpodautoscaler");

    /// <summary>Replicas that there are.</summary>
    public static Metric HorizontalpodautoscalerStatusCurrentReplicas { get; } =
        Gauge("kube_horizontalpodautoscaler_status_current_replicas", "namespace", "horizontalpodautoscaler");

    /// <summary>Replicas that it asks for.</summary>
    public static Metric HorizontalpodautoscalerStatusDesiredReplicas { get; } =
        Gauge("kube_horizontalpodautoscaler_status_desired_replicas", "namespace", "horizontalpodautoscaler");

    /// <summary>1 for the status that a condition has.</summary>
    public static Metric HorizontalpodautoscalerStatusCondition { get; } =
        Gauge(
            "kube_horizontalpodautoscaler_status_condition", "namespace", "horizontalpodautoscaler", "condition",
            "status");

    private const string Source =
        "kubernetes/kube-state-metrics@v2.20.0:docs/metrics/workload";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        KubeStateMetrics.Exporter.Metric(name, MetricKind.Gauge, Source, labels);
}
