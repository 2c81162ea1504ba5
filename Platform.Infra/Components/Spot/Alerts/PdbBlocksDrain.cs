using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Spot.Alerts;

/// <summary>A budget lets no pod go though all are well: it blocks every drain.</summary>
internal static class PdbBlocksDrain
{
    /// <summary>The alert. A budget that waits for its pods to become ready is not meant.</summary>
    public static Alert Of() => new()
    {
        Name = "PdbBlocksDrain",
        Domain = SpotPanel.Domain,
        Expression =
            $$"""
            max by (namespace, poddisruptionbudget) ({{ObjectState.PoddisruptionbudgetStatusPodDisruptionsAllowed}}) == 0
            and on (namespace, poddisruptionbudget)
            max by (namespace, poddisruptionbudget) ({{ObjectState.PoddisruptionbudgetStatusExpectedPods}}) > 0
            and on (namespace, poddisruptionbudget)
            max by (namespace, poddisruptionbudget) ({{ObjectState.PoddisruptionbudgetStatusCurrentHealthy}})
              >= on (namespace, poddisruptionbudget)
            max by (namespace, poddisruptionbudget) ({{ObjectState.PoddisruptionbudgetStatusDesiredHealthy}})
            """,
        For = TimeSpan.FromMinutes(30),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Budget {{ $labels.namespace }}/{{ $labels.poddisruptionbudget }} blocks every drain",
        Description =
            "All pods of budget {{ $labels.namespace }}/{{ $labels.poddisruptionbudget }} have been healthy for 30 minutes, and "
            + "it lets none of them go.",
        Meaning =
            "Upgrades and consolidation wait for this node until they are forced, and at a spot interruption the pod is killed "
            + "after two minutes instead of moved.",
        Investigation =
        [
            "The budget: `kubectl -n NAMESPACE describe pdb NAME`",
            "Usual: `minAvailable` equal to the number of replicas, `maxUnavailable: 0`, or one replica",
        ],
        Resolution =
        [
            "`maxUnavailable: 1` and two replicas, with `unhealthyPodEvictionPolicy: AlwaysAllow`",
            "One replica that may be away for a moment: no budget at all",
        ],
        Panel = SpotPanel.Of("budgets"),
        Reads =
        [
            ObjectState.PoddisruptionbudgetStatusPodDisruptionsAllowed,
            ObjectState.PoddisruptionbudgetStatusExpectedPods,
            ObjectState.PoddisruptionbudgetStatusCurrentHealthy,
            ObjectState.PoddisruptionbudgetStatusDesiredHealthy,
        ],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "one of one must stay",
            30,
            [.. Budget("web", allowed: 0, expected: 1, healthy: 1, desired: 1)],
            new FiringAlert(
                "Budget shop/web blocks every drain",
                "All pods of budget shop/web have been healthy for 30 minutes, and it lets none of them go.",
                ("namespace", "shop"), ("poddisruptionbudget", "web")));
        return new(
            fires,
            Story.Quiet(
                "one waits for its pod, one has none, one lets one go",
                60,
                [
                    .. Budget("starting", allowed: 0, expected: 3, healthy: 1, desired: 2),
                    .. Budget("empty", allowed: 0, expected: 0, healthy: 0, desired: 0),
                    .. Budget("good", allowed: 1, expected: 3, healthy: 3, desired: 2),
                ]))
        {
            More =
            [
                fires.QuietAt(29, "a rollout may take that long"),
                Story.Fires(
                    "more pods than it wants are healthy, for it counts shares",
                    30,
                    [.. Budget("web", allowed: 0, expected: 3, healthy: 3, desired: 2)],
                    [.. fires.Firing]),
            ],
        };
    }

    private static IEnumerable<InputSeries> Budget(string name, int allowed, int expected, int healthy, int desired) =>
    [
        Series("pod_disruptions_allowed", name, allowed),
        Series("expected_pods", name, expected),
        Series("current_healthy", name, healthy),
        Series("desired_healthy", name, desired),
    ];

    private static InputSeries Series(string metric, string name, int value) => new(
        $$"""kube_poddisruptionbudget_status_{{metric}}{namespace="shop",poddisruptionbudget="{{name}}"}""", $"{value}x60");
}
