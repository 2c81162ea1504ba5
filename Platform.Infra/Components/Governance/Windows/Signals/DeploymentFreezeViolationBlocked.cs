using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>A freeze denied something: what it is for.</summary>
internal static class DeploymentFreezeViolationBlocked
{
    public static Alert Of() => new()
    {
        Name = "DeploymentFreezeViolationBlocked",
        Domain = WindowPanels.Domain,
        Expression = PolicyCount.Within(FreezePolicies.Freeze),
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
        Summary = "{{ $labels.resource_kind }} was not deployed because of a freeze",
        Description = "Within the last hour a {{ $labels.resource_kind }} was not let in, as deployments are frozen.",
        Meaning =
            "Whoever deployed read why, and until when. What Argo CD was denied is synced after the thaw; what a pipeline was "
            + "denied waits for its next run.",
        Investigation =
        [
            "Whose: `kubectl get events -A --field-selector reason=PolicyViolation | grep deployment-windows`",
            "Until when: `kubectl -n platform-governance get configmap deployment-freeze -o jsonpath='{.data}'`",
        ],
        Resolution =
        [
            "Nothing, where it can wait",
            "A pipeline that asks beforehand: `platform freeze status -s STACK --expect-open`",
            "It cannot wait: a bypass on the object, as docs/deployment-windows.md says",
        ],
        Panel = WindowPanels.Link("freeze-denials"),
        Reads = [Kyverno.ValidatingPolicyResultsTotal],
        Proof = PolicyCount.Proof(
            FreezePolicies.Freeze,
            "a pipeline deploys on a Saturday",
            new FiringAlert(
                "Deployment was not deployed because of a freeze",
                "Within the last hour a Deployment was not let in, as deployments are frozen.",
                ("resource_kind", "Deployment"))),
    };
}
