using Platform.Components.Governance.Exceptions.Signals;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.AuditTrail.Signals;

/// <summary>A person changed something past Git.</summary>
internal static class ManualKubectlChangeAudited
{
    /// <summary>
    /// A note: the change is made, and most are meant well. Kyverno's counter knows neither user nor namespace, and
    /// each of its series is born with the first change, at 1, which no increase shows; where nothing of Kyverno's was
    /// there before it is Prometheus that is new, and the change may be old.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "ManualKubectlChangeAudited",
        Domain = ExceptionSeries.Domain,
        Expression =
            $"""
            sum by (resource_kind, resource_request_operation) (
              increase({ManualChanges.Series}[15m])
            ) > 0
            or
            sum by (resource_kind, resource_request_operation) (
              {ManualChanges.Series}
              unless
              {ManualChanges.Series} offset 15m
              and on ()
              group ({Kyverno.ValidatingPolicyResultsTotal} offset 15m)
            ) > 0
            """,
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
        Summary = "A person did {{ $labels.resource_request_operation }} {{ $labels.resource_kind }} past Git",
        Description =
            "Within the last 15 minutes {{ $value | printf \"%.0f\" }} requests of people did "
            + "{{ $labels.resource_request_operation }} {{ $labels.resource_kind }} past Git.",
        Meaning =
            "The next sync undoes it, or it stays and is known to nobody. Tools that deploy and are not named under "
            + "`platform:governance.automation` count as people.",
        Investigation =
        [
            "Who and what: `kubectl get events -A --field-selector reason=PolicyViolation | grep audit-resource-changes`, or "
            + "`kubectl get policyreports -A -o yaml | grep 'past Git'`",
            "Later, and with deletes and what Kyverno does not see: the audit log of EKS, with the queries of "
            + "docs/components/audit-trail.md",
        ],
        Resolution =
        [
            "It should stay: bring it to Git",
            "It should not: sync the application, `argocd app sync NAME`",
            "It was automation: name its user under `platform:governance.automation`",
        ],
        Panel = AuditTrailDashboard.Panel("manual-changes"),
        Reads = [Kyverno.ValidatingPolicyResultsTotal],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var changed = new FiringAlert(
            "A person did UPDATE Deployment past Git",
            "Within the last 15 minutes 1 requests of people did UPDATE Deployment past Git.",
            ("resource_kind", "Deployment"), ("resource_request_operation", "UPDATE"));
        var others = new InputSeries(Changes(result: "pass"), "0x400");
        var first = Story.Fires(
            "the first change ever, thirteen minutes ago", 33, [others, new(Changes(), "_x20 1x40")], changed);
        var again = Story.Fires("another change, thirteen minutes ago", 33, [new(Changes(), "5x19 6x40")], changed);
        return new(
            first,
            Story.Quiet(
                "changes by hand are long ago, automation passes, scans see them again, and other policies refuse",
                40,
                new(Changes(), "1x60"),
                new(Changes(result: "pass"), "_x30 1+1x60"),
                new(Changes(cause: "background_scan"), "_x30 1+1x60"),
                new(Changes(policy: "disallow-latest-tag"), "_x30 1+1x60"),
                new(Changes(result: "pass", kind: "Service"), "1+1x60"),
                new(Changes(cause: "background_scan", kind: "Service"), "1+1x60"),
                new(Changes(policy: "disallow-latest-tag", kind: "Service"), "1+1x60")))
        {
            More =
            [
                again,
                again.QuietAt(36, "sixteen minutes ago"),
                first.QuietAt(37, "sixteen minutes ago"),
                Story.Quiet("nothing since Kyverno started", 40, new InputSeries(Changes(), "0x60")),
                Story.Quiet("Prometheus is new, and Kyverno is not", 10, new InputSeries(Changes(), "7x60"), others),
            ],
        };
    }

    private static string Changes(
        string policy = "audit-resource-changes", string result = "fail", string cause = "admission_request",
        string kind = "Deployment") =>
        $$"""kyverno_validating_policy_results_total{policy_name="{{policy}}",resource_kind="{{kind}}",resource_request_operation="UPDATE",result="{{result}}",execution_cause="{{cause}}",pod="a"}""";
}
