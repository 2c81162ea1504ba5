using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>The row of pods and containers.</summary>
internal static class OverviewPods
{
    public static DashboardRow Row() => new("pods", "Pods",
    [
        OverviewPanel.Faults(
            "pods-waiting",
            "Containers that wait",
            "Containers that do not start, by the reason.",
            $$"""sum by (reason) ({{PodState.ContainerStatusWaitingReason}}{reason!="ContainerCreating"})""",
            "{{reason}}"),
        OverviewPanel.Faults(
            "pods-by-phase",
            "Pods that do not run",
            "Pods that are pending, failed or unknown.",
            $$"""sum by (phase) ({{PodState.StatusPhase}}{phase=~"Pending|Unknown|Failed"})""",
            "{{phase}}"),
        OverviewPanel.Faults(
            "pods-unschedulable",
            "Pods without a node",
            "Pods that fit no node now.",
            $"sum({PodState.StatusUnschedulable})",
            "unschedulable"),
        OverviewPanel.Lines(
            "pod-restarts",
            "Restarts",
            "The ten containers that restarted most within the time shown.",
            Unit.Count,
            $"topk(10, max by (namespace, pod, container) (increase({PodState.ContainerStatusRestartsTotal}[$__range])) > 0)",
            "{{namespace}}/{{pod}} {{container}}"),
        OverviewPanel.Lines(
            "container-memory",
            "Memory against limit",
            "The ten containers that are nearest to their memory limit.",
            Unit.Ratio,
            $$"""
            topk(
              10,
              max by (namespace, pod, container) ({{Kubelet.ContainerMemoryWorkingSetBytes}}{container!=""})
                / on (namespace, pod, container)
              max by (namespace, pod, container) ({{PodState.ContainerResourceLimits}}{resource="memory"})
            )
            """,
            "{{namespace}}/{{pod}} {{container}}"),
        OverviewPanel.Lines(
            "container-cpu",
            "CPU against limit",
            "The ten containers that are nearest to their CPU limit.",
            Unit.Ratio,
            $$"""
            topk(
              10,
              sum by (namespace, pod, container) (
                rate({{Kubelet.ContainerCpuUsageSecondsTotal}}{container!=""}[$__rate_interval])
              )
                / on (namespace, pod, container)
              max by (namespace, pod, container) ({{PodState.ContainerResourceLimits}}{resource="cpu"})
            )
            """,
            "{{namespace}}/{{pod}} {{container}}"),
    ]);
}
