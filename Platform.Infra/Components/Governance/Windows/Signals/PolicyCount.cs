using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>Deployments that one of the policies on freezes found, within the last hour.</summary>
internal static class PolicyCount
{
    /// <summary>
    /// By kind of workload. A counter is born with its first deployment, at 1, which no increase shows; where nothing of
    /// Kyverno's was there an hour ago it is Prometheus that is new, and the counter may be old.
    /// </summary>
    /// <param name="policy">The policy.</param>
    public static string Within(string policy)
    {
        var found = $$"""{{Kyverno.ValidatingPolicyResultsTotal}}{policy_name="{{policy}}", result="fail"}""";
        return $$"""
            sum by (resource_kind) (increase({{found}}[1h])) > 0
            or
            sum by (resource_kind) (
              {{found}}
              unless
              {{found}} offset 1h
              and on ()
              group ({{Kyverno.ValidatingPolicyResultsTotal}} offset 1h)
            ) > 0
            """;
    }

    /// <summary>The proof.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="story">What happens.</param>
    /// <param name="firing">What is told, of a Deployment.</param>
    public static AlertProof Proof(string policy, string story, FiringAlert firing)
    {
        var others = Series("disallow-latest-tag", "pass", "0x400");
        var first = Story.Fires(
            $"{story}, for the first time", 63, [others, Series(policy, "fail", "_x62 1x200")], firing);
        return new(
            first,
            Story.Quiet(
                "deployments pass, those that other policies find are not meant, and the last is older than an hour",
                90,
                Series(policy, "fail", "1x20 2x200"),
                Series(policy, "pass", "0+1x200"),
                Series("disallow-latest-tag", "fail", "0+1x200"),
                Series("require-pod-probes", "fail", "_x60 1x200")))
        {
            More =
            [
                first.FiresAt(121, "an hour is not over", firing),
                first.QuietAt(123, "it is over an hour later"),
                Story.Quiet("Prometheus is new, and Kyverno is not", 30, others, Series(policy, "fail", "7x60")),
                Story.Fires($"{story} again, almost an hour ago", 79, [Series(policy, "fail", "1x20 2x200")], firing),
                Story.Quiet("nothing since Kyverno started, a day ago", 200, Series(policy, "fail", "0x300")),
            ],
        };
    }

    private static InputSeries Series(string policy, string result, string values) => new(
        $$"""kyverno_validating_policy_results_total{policy_name="{{policy}}",resource_kind="Deployment",result="{{result}}",execution_cause="admission_request",pod="a"}""",
        values);
}
