using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>
/// A freeze denied something: what it is for. Where the stack lets the policy report only, it tells what came in all the same.
/// </summary>
internal static class DeploymentFreezeViolationBlocked
{
    private const string Panel = "freeze-denials";

    /// <summary>The alert.</summary>
    /// <param name="denies">Whether the policy denies; otherwise it reports.</param>
    public static Alert Of(bool denies) => denies ? Denied() : Denied() with
    {
        Summary = "{{ $labels.resource_kind }} was deployed in a freeze",
        Description =
            "Within the last hour a {{ $labels.resource_kind }} was deployed while deployments were frozen; the policy only "
            + "reports it.",
        Meaning =
            $"The stack sets policy `{FreezePolicies.Freeze}` to report, in `platform:governance.policies.actions`: a freeze "
            + "is a request there, and keeps nothing out.",
        Resolution =
        [
            "Nothing, where somebody is there to see what it does",
            "A pipeline that asks beforehand: `platform freeze status -s STACK --expect-open`",
            $"Freezes are to hold: take `{FreezePolicies.Freeze}` out of `platform:governance.policies.actions`",
        ],
        Proof = PolicyCount.Proof(
            FreezePolicies.Freeze,
            "a pipeline deploys on a Saturday",
            new FiringAlert(
                "Deployment was deployed in a freeze",
                "Within the last hour a Deployment was deployed while deployments were frozen; the policy only reports it.",
                ("resource_kind", "Deployment"))),
    };

    private static Alert Denied() => new()
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
        Panel = WindowPanels.Link(Panel),
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
