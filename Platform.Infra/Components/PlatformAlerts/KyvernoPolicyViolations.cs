using Platform.Components.Governance.Windows;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>People and pipelines run into a policy.</summary>
internal static class KyvernoPolicyViolations
{
    // Reports of changes by hand, and freezes, which have alerts of their own: nobody does anything that is forbidden.
    private const string NotRefused = $"audit-resource-changes|{FreezePolicies.Bypass}|{FreezePolicies.Freeze}";

    /// <summary>
    /// Requests only, no scans: these repeat for as long as the object is there. Namespaces are not in the metric (the chart
    /// drops them), so the reports have to tell. Policies on signatures count under a name of their own (kyverno:
    /// pkg/metrics).
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "KyvernoPolicyViolations",
        Domain = "governance",
        Expression =
            $$"""
            sum by (policy_name, resource_kind) (
              increase({{Kyverno.ValidatingPolicyResultsTotal}}{result="fail", execution_cause="admission_request",
                policy_name!~"{{NotRefused}}"}[1h])
              or
              increase({{Kyverno.ImageValidatingPolicyResultsTotal}}{result="fail",
                execution_cause="admission_request"}[1h])
            ) > 20
            """,
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
        Summary = "Policy {{ $labels.policy_name }} does not let {{ $labels.resource_kind }} pass",
        Description =
            "Within an hour {{ $value | humanize }} requests for {{ $labels.resource_kind }} did not pass policy "
            + "{{ $labels.policy_name }}.",
        Meaning = "A deploy is being retried against a policy, a policy is new, or somebody tries what is forbidden.",
        Investigation =
        [
            "Whose: `kubectl get policyreports -A -o wide` and `kubectl get events -A --field-selector reason=PolicyViolation`",
            "What it asks for, and what happens here: docs/policies.md",
        ],
        Resolution =
        [
            "Tell the team: the message of the refusal says what to change",
            "It cannot be met: an exception with owner, reason and expiry",
            "The policy is wrong: `platform:governance.policies.actions`, `POLICY: audit`",
        ],
        Panel = Overview.Panel("kyverno-policies"),
        Reads = [Kyverno.ValidatingPolicyResultsTotal, Kyverno.ImageValidatingPolicyResultsTotal],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        const string series =
            """kyverno_validating_policy_results_total{policy_name="disallow-latest-tag",resource_kind="Pod",result="$R",execution_cause="$C",pod="a"}""";
        var fires = Story.Fires(
            "a deploy is retried every two minutes and a half",
            70,
            [new(Of("fail", "admission_request"), "0+0.4x120")],
            new FiringAlert(
                "Policy disallow-latest-tag does not let Pod pass",
                "Within an hour 24 requests for Pod did not pass policy disallow-latest-tag.",
                ("policy_name", "disallow-latest-tag"), ("resource_kind", "Pod")));
        return new(
            fires,
            Story.Quiet(
                "scans find what they found before, requests pass, some fail, changes by hand are reported, and a freeze denies",
                70,
                By("audit-resource-changes"),
                By("deployment-windows"),
                By("deployment-freeze-bypass"),
                new(Of("fail", "background_scan"), "0+1x120"),
                new(Of("pass", "admission_request"), "0+1x120"),
                new(Of("fail", "admission_request"), "0+0.3x120"),
                new(Unsigned("background_scan"), "0+1x120"),
                new(Unsigned("admission_request"), "0+0.3x120")))
        {
            More =
            [
                Story.Fires(
                    "a deploy of an image that nobody signed is retried",
                    70,
                    [new(Unsigned("admission_request"), "0+0.4x120")],
                    new FiringAlert(
                        "Policy verify-image-signatures does not let Pod pass",
                        "Within an hour 24 requests for Pod did not pass policy verify-image-signatures.",
                        ("policy_name", "verify-image-signatures"), ("resource_kind", "Pod"))),
            ],
        };

        static InputSeries By(string policy) => new(
            Of("fail", "admission_request").Replace("disallow-latest-tag", policy, StringComparison.Ordinal), "0+1x120");

        static string Unsigned(string cause) => Of("fail", cause)
            .Replace("kyverno_validating", "kyverno_image_validating", StringComparison.Ordinal)
            .Replace("disallow-latest-tag", "verify-image-signatures", StringComparison.Ordinal);

        static string Of(string result, string cause) => series
            .Replace("$R", result, StringComparison.Ordinal).Replace("$C", cause, StringComparison.Ordinal);
    }
}
