using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>Something was deployed in spite of a freeze: somebody looks at it afterwards.</summary>
internal static class DeploymentFreezeBypassUsed
{
    public static Alert Of() => new()
    {
        Name = "DeploymentFreezeBypassUsed",
        Domain = WindowPanels.Domain,
        Expression = PolicyCount.Within(FreezePolicies.Bypass),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.resource_kind }} was deployed in spite of a freeze",
        Description =
            "Within the last hour a {{ $labels.resource_kind }} with label fasti.sh/bypass-freeze was deployed while "
            + "deployments were frozen.",
        Meaning =
            "A bypass is for emergencies. A label that stays in Git lets the next change pass, too, until its end; used as a "
            + "habit, the calendar means nothing.",
        Investigation =
        [
            "Who, what and why, while events last (an hour): "
            + "`kubectl get events -A --field-selector reason=PolicyViolation | grep deployment-freeze-bypass`",
            "What carries the label: "
            + "`kubectl get deployments,statefulsets,daemonsets,cronjobs -A -l fasti.sh/bypass-freeze=true -o yaml`; "
            + "rollouts of Argo: `kubectl get rollouts.argoproj.io -A -l fasti.sh/bypass-freeze=true -o yaml`",
            "Later: the API server's audit log, `annotations` and `objectRef` of that time",
        ],
        Resolution =
        [
            "It was an emergency: say so in its ticket, and take label and annotations out of Git again",
            "It was none: talk with whoever did it, and roll back where nobody is there to watch",
            "It happens often: the windows do not fit the work; change `platform:governance.calendar`",
        ],
        Panel = WindowPanels.Link("freeze-bypasses"),
        Reads = [Kyverno.ValidatingPolicyResultsTotal],
        Proof = PolicyCount.Proof(
            FreezePolicies.Bypass,
            "a fix comes in on a Saturday",
            new FiringAlert(
                "Deployment was deployed in spite of a freeze",
                "Within the last hour a Deployment with label fasti.sh/bypass-freeze was deployed while deployments were frozen.",
                ("resource_kind", "Deployment"))),
    };
}
