using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A namespace has used nearly all of its quota.</summary>
internal static class QuotaNearlyFull
{
    public static Alert Of() => new()
    {
        Name = "QuotaNearlyFull",
        Domain = "workloads",
        Expression =
            $$"""
            max by (namespace, resourcequota, resource) ({{ObjectState.Resourcequota}}{type="used"})
              / on (namespace, resourcequota, resource)
            (max by (namespace, resourcequota, resource) ({{ObjectState.Resourcequota}}{type="hard"}) > 0)
              > 0.95
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
        Summary = "{{ $labels.namespace }} has used {{ $value | humanizePercentage }} of its quota of {{ $labels.resource }}",
        Description =
            "Namespace {{ $labels.namespace }} has used {{ $value | humanizePercentage }} of {{ $labels.resource }} in quota "
            + "{{ $labels.resourcequota }} for 15 minutes.",
        Meaning =
            "Soon no more pods or claims can be made there: an update or an autoscaler would stop half way.",
        Investigation =
        [
            "What is used: `kubectl describe resourcequota -n NAMESPACE`",
            "Refused already? `kubectl get events -n NAMESPACE --field-selector reason=FailedCreate`",
        ],
        Resolution =
        [
            "Raise the quota, where the team needs more",
            "Lower requests that are never used; see ContainerMemoryNearLimit and `kubectl top pods -n NAMESPACE`",
        ],
        Panel = Overview.Panel("pods-by-phase"),
        Reads = [ObjectState.Resourcequota],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "99 of 100 pods",
            15,
            [Quota("pods", "used", 99), Quota("pods", "hard", 100)],
            new FiringAlert(
                "team-a has used 99% of its quota of pods",
                "Namespace team-a has used 99% of pods in quota team for 15 minutes.",
                ("namespace", "team-a"), ("resourcequota", "team"), ("resource", "pods")));
        return new(
            fires,
            Story.Quiet(
                "94 of 100 pods, and nothing of what is forbidden",
                30,
                Quota("pods", "used", 94),
                Quota("pods", "hard", 100),
                Quota("services.nodeports", "used", 0),
                Quota("services.nodeports", "hard", 0)))
        {
            More =
            [
                fires.QuietAt(14, "an update may have both versions of its pods"),
                Story.Quiet(
                    "more is used than a quota of nothing, which came later, allows",
                    30,
                    Quota("services.nodeports", "used", 1),
                    Quota("services.nodeports", "hard", 0)),
                Story.Fires(
                    "the one claim that is allowed",
                    15,
                    [Quota("persistentvolumeclaims", "used", 1), Quota("persistentvolumeclaims", "hard", 1)],
                    new FiringAlert(
                        "team-a has used 100% of its quota of persistentvolumeclaims",
                        "Namespace team-a has used 100% of persistentvolumeclaims in quota team for 15 minutes.",
                        ("namespace", "team-a"), ("resourcequota", "team"), ("resource", "persistentvolumeclaims"))),
            ],
        };
    }

    private static InputSeries Quota(string resource, string type, int value) => new(
        $$"""kube_resourcequota{namespace="team-a",resourcequota="team",resource="{{resource}}",type="{{type}}"}""",
        $"{value}x40");
}
