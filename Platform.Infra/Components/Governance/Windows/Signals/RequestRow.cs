using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>What freezes denied, and what went past them.</summary>
internal static class RequestRow
{
    public static DashboardRow Of() => new("requests", "Deployments in freezes",
    [
        OverviewPanel.Lines(
            "freeze-denials",
            "Denied",
            "Deployments that a freeze denied, by kind; where the policy only reports, those that it found. A few at its start are "
            + "normal; Argo CD's own wait for its end.",
            Unit.Count,
            Count(FreezePolicies.Freeze),
            "{{resource_kind}}"),
        OverviewPanel.Lines(
            "freeze-bypasses",
            "Let through",
            "Deployments that came in with a bypass while deployments were frozen, by kind. Normal is none.",
            Unit.Count,
            Count(FreezePolicies.Bypass),
            "{{resource_kind}}"),
    ]);

    private static string Count(string policy) =>
        $$"""
        sum by (resource_kind) (
          increase({{Kyverno.ValidatingPolicyResultsTotal}}{policy_name="{{policy}}", result="fail"}[$__rate_interval])
        )
        """;
}
