using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Drift.Signals;

/// <summary>What is not as Git or the program says, and who is asked about it.</summary>
internal static class DriftDashboard
{
    /// <summary>The dashboard of a stack.</summary>
    /// <param name="hasArgoCd">Whether applications are seen.</param>
    /// <param name="hasRemediation">Whether the workflow's runs are seen.</param>
    public static Dashboard Of(bool hasArgoCd, bool hasRemediation) => new()
    {
        Uid = DriftPanels.Uid,
        Title = "Drift",
        Description = "Is everything as Git and the program say, for how long is something not, and who is asked about it?",
        Tags = ["drift", "governance"],
        LintExceptions = LintException.ManyExporters,
        Links = [DashboardLink.To("Cluster overview", Overview.Uid)],
        Rows =
        [
            .. hasArgoCd ? (ImmutableArray<DashboardRow>)[Applications()] : [],
            Infrastructure(),
            .. hasRemediation ? (ImmutableArray<DashboardRow>)[Remediation()] : [],
        ],
    };

    private static DashboardRow Applications() => new("applications", "Applications",
    [
        OverviewPanel.Faults(
            "drifted-count",
            "Not as Git says",
            "Applications that differ from Git now, by whether they sync by themselves; a new commit is among them for a moment.",
            $$"""
            count by (autosync_enabled) (
              max by ({{DriftSeries.Application}}, autosync_enabled) ({{ArgoCd.AppInfo}}{sync_status="OutOfSync"})
            )
            """,
            "automated {{autosync_enabled}}"),
        OverviewPanel.Faults(
            "frozen",
            "Freeze",
            "1 in a deployment freeze: applications that sync by themselves wait, and alerts on their drift do too.",
            $$"""
            max({{ObjectState.ConfigmapLabels}}{namespace="platform-governance", configmap="deployment-freeze", label_fasti_sh_freeze_status="frozen"})
            """,
            "frozen") with
        { Thresholds = Thresholds.AnyIs(DashboardColour.Orange) },
        OverviewPanel.Lines(
            "drifted",
            "Which",
            "1 while an application differs from Git, freezes included; normal is a moment after each commit.",
            Unit.None,
            $$"""max by (name) ({{ArgoCd.AppInfo}}{sync_status="OutOfSync"})""",
            "{{name}}"),
        OverviewPanel.Lines(
            "syncs",
            "Syncs in a quarter of an hour",
            "The ten applications that were synced most often; two and more, for hours, is a loop of self-healing.",
            Unit.Count,
            $$"""
            topk(10, sum by (name) (increase({{ArgoCd.AppSyncTotal}}{phase="Succeeded", dry_run!="true"}[15m])) > 0)
            """,
            "{{name}}"),
    ]);

    private static DashboardRow Infrastructure() => new("infrastructure", "Infrastructure",
    [
        OverviewPanel.Lines(
            "infrastructure",
            "Nightly report",
            "1 for the result of the last report; normal is none, without a gap.",
            Unit.None,
            $$"""
            max by ({{DriftNames.ResultSeriesLabel}}) ({{ObjectState.ConfigmapLabels}}{{{DriftSeries.Report}}})
            """,
            $$$"""{{{{{DriftNames.ResultSeriesLabel}}}}}"""),
        OverviewPanel.Lines(
            "infrastructure-reports",
            "Reports in a day",
            "How often the report was renewed in the last 26 hours; normal is once at least.",
            Unit.Count,
            $$"""
            max by (namespace) (changes({{ObjectState.ConfigmapMetadataResourceVersion}}{{{DriftSeries.Report}}}[26h]))
            """,
            "reports"),
    ]);

    private static DashboardRow Remediation() => new("remediation", "Remediation",
    [
        OverviewPanel.Lines(
            "remediations",
            "Runs by their end",
            "Runs of drift-remediation within the time shown, by the phase they reached; a NO is a success.",
            Unit.Count,
            $$"""
            sum by (phase) (
              increase({{ArgoWorkflows.WorkflowtemplateTriggeredTotal}}{name="{{DriftNames.Remediation}}"}[$__range])
            )
            """,
            "{{phase}}"),
        OverviewPanel.Lines(
            "remediations-asked",
            "Since somebody was asked",
            "How long ago each application's last question was put.",
            Unit.Duration,
            $"time() - max by (application) ({DriftRemediation.AskedTimestamp})",
            "{{application}}"),
    ]);
}
