using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>The dashboard of deployment windows: what holds now, what was denied or let through, and what keeps it up.</summary>
internal static class WindowDashboard
{
    public static Dashboard Of(WindowContext context) => new()
    {
        Uid = WindowPanels.Uid,
        Title = "Deployment windows",
        Description = "May anybody deploy now, until when not, what did a freeze deny, and what went past it?",
        Tags = ["governance"],
        From = "now-7d",
        LintExceptions = LintException.ManyExporters,
        Links = [DashboardLink.To("Cluster overview", Overview.Uid)],
        Rows =
        [
            NowRow.Of(context),
            .. context.HasPolicies ? (ImmutableArray<DashboardRow>)[RequestRow.Of()] : [],
            RunRow.Of(),
        ],
    };
}
