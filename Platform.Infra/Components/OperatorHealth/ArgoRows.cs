using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.OperatorHealth;

/// <summary>Rows of Argo's programs.</summary>
internal static class ArgoRows
{
    public static DashboardRow Delivery() => new("argocd", "Argo CD",
    [
        OverviewPanel.Lines(
            "argocd-not-synced",
            "Applications not as in Git",
            "Applications that differ from Git, or cannot be compared with it.",
            Unit.Count,
            $$"""count by (sync_status) ({{ArgoCd.AppInfo}}{sync_status!="Synced"})""",
            "{{sync_status}}"),
        OverviewPanel.Lines(
            "argocd-failed-syncs",
            "Syncs that fail",
            "Syncs that ended in Failed or Error, by application.",
            Unit.CountsPerSecond,
            $$"""
            sum by (name, phase) (rate({{ArgoCd.AppSyncTotal}}{phase=~"Error|Failed"}[$__rate_interval])) > 0
            """,
            "{{name}} {{phase}}"),
    ]);

    public static DashboardRow Workflows() => new("argo-workflows", "Argo Workflows",
    [
        OverviewPanel.Lines(
            "workflows-phase",
            "Workflows",
            "Workflows that there are, by phase; many that are pending are a queue.",
            Unit.Count,
            $"sum by (phase) ({ArgoWorkflows.WorkflowsByPhase})",
            "{{phase}}"),
        OverviewPanel.Lines(
            "workflows-errors",
            "Errors of the controller",
            "Errors of the controller itself, by their cause; there should be none.",
            Unit.CountsPerSecond,
            $"sum by (cause) (rate({ArgoWorkflows.ErrorCount}[$__rate_interval]))",
            "{{cause}}"),
    ]);

    public static DashboardRow Rollouts() => new("argo-rollouts", "Argo Rollouts",
    [
        OverviewPanel.Lines(
            "rollouts-phase",
            "Rollouts",
            "Rollouts by phase.",
            Unit.Count,
            $"count by (phase) ({ArgoRollouts.RolloutInfo})",
            "{{phase}}"),
        OverviewPanel.Lines(
            "rollouts-analysis",
            "Analyses",
            "Runs of analyses by phase.",
            Unit.Count,
            $"count by (phase) ({ArgoRollouts.AnalysisRunInfo})",
            "{{phase}}"),
    ]);
}
