using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>The row of deployments, sets, jobs and autoscalers.</summary>
internal static class OverviewWorkloads
{
    public static DashboardRow Row() => new("workloads", "Workloads",
    [
        OverviewPanel.Faults(
            "workloads-down",
            "Workloads that are down",
            "Deployments that should have replicas and have none.",
            $$"""
            count by (namespace) (
              max by (namespace, deployment) ({{WorkloadState.DeploymentStatusReplicasAvailable}}) == 0
              and on (namespace, deployment)
              max by (namespace, deployment) ({{WorkloadState.DeploymentSpecReplicas}}) > 0
            )
            """,
            "{{namespace}}"),
        OverviewPanel.Faults(
            "jobs-failed",
            "Jobs that failed",
            "Jobs that have used up their tries and are not deleted yet.",
            $$"""sum by (namespace) ({{JobState.JobFailed}}{condition="true"})""",
            "{{namespace}}"),
        OverviewPanel.Lines(
            "workload-replicas",
            "Replicas that are missing",
            "Replicas wanted less replicas there, of deployments, stateful sets and daemon sets.",
            Unit.Count,
            $$"""
            sum by (namespace, deployment) ({{WorkloadState.DeploymentSpecReplicas}} - {{WorkloadState.DeploymentStatusReplicasAvailable}}) > 0
            or sum by (namespace, statefulset) ({{WorkloadState.StatefulsetReplicas}} - {{WorkloadState.StatefulsetStatusReplicasReady}}) > 0
            or sum by (namespace, daemonset) ({{WorkloadState.DaemonsetStatusDesiredNumberScheduled}} - {{WorkloadState.DaemonsetStatusNumberReady}}) > 0
            """,
            "{{namespace}}/{{deployment}}{{statefulset}}{{daemonset}}"),
        OverviewPanel.Lines(
            "autoscalers",
            "Autoscalers",
            "Replicas as a share of the most that each autoscaler allows.",
            Unit.Ratio,
            $$"""
            max by (namespace, horizontalpodautoscaler) ({{WorkloadState.HorizontalpodautoscalerStatusCurrentReplicas}})
              / on (namespace, horizontalpodautoscaler)
            max by (namespace, horizontalpodautoscaler) ({{WorkloadState.HorizontalpodautoscalerSpecMaxReplicas}})
            """,
            "{{namespace}}/{{horizontalpodautoscaler}}"),
    ]);
}
