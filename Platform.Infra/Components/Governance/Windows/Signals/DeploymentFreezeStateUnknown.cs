using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>The state says what nobody understands.</summary>
internal static class DeploymentFreezeStateUnknown
{
    public static Alert Of() => new()
    {
        Name = "DeploymentFreezeStateUnknown",
        Domain = WindowPanels.Domain,
        Expression =
            $$"""max by (namespace, configmap) ({{WindowObjects.State($"{WindowObjects.Status}!~\"frozen|open\"")}})""",
        // The reconciler puts it right within five.
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "ConfigMap {{ $labels.namespace }}/{{ $labels.configmap }} says neither open nor frozen",
        Description =
            "For 10 minutes label fasti.sh/freeze-status of ConfigMap {{ $labels.namespace }}/{{ $labels.configmap }} has been "
            + "neither open nor frozen.",
        Meaning =
            "Somebody other than the reconciler wrote the state, and the reconciler does not put it right. Where its status is "
            + "not understood either, deployments are open, whatever the calendar says.",
        Investigation =
        [
            "What it says, and who wrote it: "
            + "`kubectl -n platform-governance get configmap deployment-freeze -o yaml --show-managed-fields`",
            "Why the reconciler leaves it: `kubectl -n platform-governance logs -l "
            + "app.kubernetes.io/name=deployment-freeze-reconciler --tail=20`",
        ],
        Resolution =
        [
            "The reconciler does not run: see DeploymentFreezeReconcilerStale",
            "It runs and something writes against it: a restore or a GitOps controller that holds an old copy; take it out there",
        ],
        Panel = WindowPanels.Link("freeze-state"),
        Reads = [ObjectState.ConfigmapLabels],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "somebody writes a word of their own",
            14,
            [StateSeries.Of("open", "schedule", "1x3 stale"), StateSeries.Of("shut", "schedule", "_x4 1x30")],
            Firing);
        return new(
            fires,
            Story.Quiet(
                "it says frozen and then open, and others say what they like",
                30,
                StateSeries.Of("frozen", "schedule", "1x15 stale"),
                StateSeries.Of("open", "schedule", "_x16 1x30"),
                StateSeries.In("team-a", "deployment-freeze", "shut"),
                StateSeries.In("platform-governance", "something-else", "shut")))
        {
            More =
            [
                fires.QuietAt(13, "not yet for ten minutes"),
                Story.Fires(
                    "it has no label at all",
                    14,
                    [
                        new(
                            """kube_configmap_labels{namespace="platform-governance",configmap="deployment-freeze"}""",
                            "_x4 1x30"),
                    ],
                    Firing),
            ],
        };
    }

    private static FiringAlert Firing => new(
        "ConfigMap platform-governance/deployment-freeze says neither open nor frozen",
        "For 10 minutes label fasti.sh/freeze-status of ConfigMap platform-governance/deployment-freeze has been neither open "
        + "nor frozen.",
        ("namespace", "platform-governance"), ("configmap", "deployment-freeze"));
}
