using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A daemon set does not run on every node that it should.</summary>
internal static class DaemonSetPodsMissing
{
    /// <summary>While nodes come and go, some pod is always starting; stuck ones have alerts on pods.</summary>
    public static Alert Of() => new()
    {
        Name = "DaemonSetPodsMissing",
        Domain = "workloads",
        Expression =
            $$"""
            max by (namespace, daemonset) ({{WorkloadState.DaemonsetStatusDesiredNumberScheduled}})
              - on (namespace, daemonset)
            max by (namespace, daemonset) ({{WorkloadState.DaemonsetStatusNumberReady}})
              > 0
            unless on (namespace, daemonset)
            max by (namespace, daemonset) (changes({{WorkloadState.DaemonsetStatusDesiredNumberScheduled}}[10m])) > 0
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.namespace }}/{{ $labels.daemonset }} is missing on {{ $value }} nodes",
        Description =
            "Daemon set {{ $labels.namespace }}/{{ $labels.daemonset }} has not been ready on all of its nodes for 15 "
            + "minutes: {{ $value }} are missing.",
        Meaning = "Those nodes lack what it brings: logs, metrics, volumes, network.",
        Investigation =
        [
            "Where: `kubectl get pods -n NAMESPACE -o wide` and `kubectl rollout status daemonset/NAME -n NAMESPACE "
            + "--timeout=5s`",
            "Why: `kubectl describe pod POD -n NAMESPACE`; a full node shows as `Insufficient cpu`",
        ],
        Resolution =
        [
            "No room on the node: give the daemon set a PriorityClass, so that it goes before other pods",
            "A bad release: `kubectl rollout undo daemonset/NAME -n NAMESPACE`",
        ],
        Panel = Overview.Panel("workload-replicas"),
        Reads = [WorkloadState.DaemonsetStatusDesiredNumberScheduled, WorkloadState.DaemonsetStatusNumberReady],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "it is ready on two of three nodes",
            15,
            [
                new("""kube_daemonset_status_desired_number_scheduled{namespace="monitoring",daemonset="agent"}""", "3x20"),
                new("""kube_daemonset_status_number_ready{namespace="monitoring",daemonset="agent"}""", "2x20"),
            ],
            new FiringAlert(
                "monitoring/agent is missing on 1 nodes",
                "Daemon set monitoring/agent has not been ready on all of its nodes for 15 minutes: 1 are missing.",
                ("namespace", "monitoring"), ("daemonset", "agent")));
        return new(
            fires,
            Story.Quiet(
                "it is ready everywhere",
                30,
                new("""kube_daemonset_status_desired_number_scheduled{namespace="monitoring",daemonset="agent"}""", "3x40"),
                new("""kube_daemonset_status_number_ready{namespace="monitoring",daemonset="agent"}""", "3x40")))
        {
            More =
            [
                fires.QuietAt(14, "a spot node is being replaced"),
                Story.Quiet(
                    "spot nodes come and go every eight minutes, and one of them is always starting",
                    40,
                    new(
                        """kube_daemonset_status_desired_number_scheduled{namespace="monitoring",daemonset="agent"}""",
                        "3x7 4x7 3x7 4x7 3x7 4x7"),
                    new(
                        """kube_daemonset_status_number_ready{namespace="monitoring",daemonset="agent"}""",
                        "2x7 3x7 2x7 3x7 2x7 3x7")),
                Story.Fires(
                    "the last node joined eleven minutes before it had been missing for a quarter of an hour",
                    29,
                    [
                        new(
                            """kube_daemonset_status_desired_number_scheduled{namespace="monitoring",daemonset="agent"}""",
                            "2x3 3x40"),
                        new(
                            """kube_daemonset_status_number_ready{namespace="monitoring",daemonset="agent"}""",
                            "2x40"),
                    ],
                    [.. fires.Firing]),
                Story.Quiet(
                    "a node joined, and it has not been missing for long enough since",
                    28,
                    new(
                        """kube_daemonset_status_desired_number_scheduled{namespace="monitoring",daemonset="agent"}""",
                        "2x3 3x40"),
                    new("""kube_daemonset_status_number_ready{namespace="monitoring",daemonset="agent"}""", "2x40")),
            ],
        };
    }
}
