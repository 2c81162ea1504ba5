using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A policy cannot be evaluated.</summary>
internal static class KyvernoPolicyErrors
{
    /// <summary>
    /// CEL policies count under names of their own, by kind (kyverno: pkg/metrics). Three in a quarter of an hour: one
    /// object that is odd is no fault of the policy.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "KyvernoPolicyErrors",
        Domain = "governance",
        Expression =
            $$"""
            sum by (policy_name) (
              increase({{Kyverno.ValidatingPolicyResultsTotal}}{result="error"}[15m])
              or
              increase({{Kyverno.GeneratingPolicyResultsTotal}}{result="error"}[15m])
              or
              increase({{Kyverno.MutatingPolicyResultsTotal}}{result="error"}[15m])
              or
              increase({{Kyverno.ImageValidatingPolicyResultsTotal}}{result="error"}[15m])
            ) > 3
            """,
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Policy {{ $labels.policy_name }} cannot be evaluated",
        Description =
            "Policy {{ $labels.policy_name }} failed {{ $value | humanize }} times within 15 minutes, without a result.",
        Meaning =
            "Objects are let through unchecked, or refused, as the policy's failurePolicy says; budgets and labels that it "
            + "makes are missing.",
        Investigation =
        [
            "The error: `kubectl -n kyverno logs -l app.kubernetes.io/component=admission-controller --tail=200 | grep POLICY`",
            "Rights: `kubectl get validatingpolicy,generatingpolicy,mutatingpolicy,imagevalidatingpolicy POLICY -o jsonpath='{.status}'`",
            "The suite: `platform render`, then `kyverno test` in `policies/POLICY`",
        ],
        Resolution =
        [
            "A right is missing: the ClusterRole platform-policy-POLICY-CONTROLLER, and the label that aggregates it",
            "The expression fails on an object: add the object as an example, and correct the policy",
            "Until then: `platform:governance.policies.actions`, `POLICY: audit` or `off`",
        ],
        Panel = Overview.Panel("kyverno-policies"),
        Reads =
        [
            Kyverno.ValidatingPolicyResultsTotal, Kyverno.GeneratingPolicyResultsTotal, Kyverno.MutatingPolicyResultsTotal,
            Kyverno.ImageValidatingPolicyResultsTotal,
        ],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        const string name = "kyverno_validating_policy_results_total";
        var fires = Story.Fires(
            "a policy fails at each request",
            20,
            [new($$"""{{name}}{policy_name="drop-all-capabilities",result="error",pod="a"}""", "0+1x60")],
            new FiringAlert(
                "Policy drop-all-capabilities cannot be evaluated",
                "Policy drop-all-capabilities failed 15 times within 15 minutes, without a result.",
                ("policy_name", "drop-all-capabilities")));
        return new(
            fires,
            Story.Quiet(
                "objects fail and pass, and one is odd",
                40,
                new($$"""{{name}}{policy_name="a",result="fail",pod="a"}""", "0+1x60"),
                new($$"""{{name}}{policy_name="a",result="pass",pod="a"}""", "0+1x60"),
                new($$"""{{name}}{policy_name="a",result="error",pod="a"}""", "0x30 3x60")))
        {
            More =
            [
                Story.Fires(
                    "the fourth in a quarter of an hour",
                    40,
                    [new($$"""{{name}}{policy_name="a",result="error",pod="a"}""", "0x30 4x60")],
                    new FiringAlert(
                        "Policy a cannot be evaluated", "Policy a failed 4 times within 15 minutes, without a result.",
                        ("policy_name", "a"))),
                Made("kyverno_generating_policy_results_total", "generate-pdb"),
                Made("kyverno_mutating_policy_results_total", "add-goldilocks-label"),
                Made("kyverno_image_validating_policy_results_total", "verify-image-signatures"),
            ],
        };
    }

    private static AlertCase Made(string metric, string policy) => Story.Fires(
        $"{policy} fails at each request",
        20,
        [new($$"""{{metric}}{policy_name="{{policy}}",result="error",pod="a"}""", "0+1x60")],
        new FiringAlert(
            $"Policy {policy} cannot be evaluated",
            $"Policy {policy} failed 15 times within 15 minutes, without a result.",
            ("policy_name", policy)));
}
