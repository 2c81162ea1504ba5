using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>An application is not healthy.</summary>
internal static class ArgoAppHealthDegraded
{
    /// <summary>
    /// Status is in labels, so each change makes a new series: they are aggregated away, or the delay would start anew.
    /// Progressing and Suspended are normal in a rollout.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "ArgoAppHealthDegraded",
        Domain = "gitops",
        Expression =
            $$"""
            max by (namespace, exported_namespace, project, name) (
              {{ArgoCd.AppInfo}}{health_status=~"Degraded|Missing"}
            ) == 1
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Application {{ $labels.name }} is not healthy",
        Description =
            "Application {{ $labels.name }} (project {{ $labels.project }}) has been degraded or missing for 15 minutes.",
        Meaning = "One of its objects is broken: a deployment without progress, a failed job, a claim without a volume.",
        Investigation =
        [
            "Which object: `argocd app resources NAME`, or `kubectl -n argocd get application NAME -o "
            + "jsonpath='{.status.resources}'`",
            "Then that object: `kubectl describe KIND OBJECT -n NAMESPACE`",
        ],
        Resolution =
        [
            "Roll back: revert the commit in Git, or `argocd app rollback NAME` with automated sync off",
            "Missing: `argocd app sync NAME`",
        ],
        Panel = Overview.Panel("argocd-apps"),
        Reads = [ArgoCd.AppInfo],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "an application is degraded while it syncs again and again",
            15,
            [
                new(Info("web", "Degraded", "Synced"), "1 stale 1 stale 1 stale 1 stale 1 stale 1 stale 1 stale 1 stale"),
                new(Info("web", "Degraded", "OutOfSync"), "_ 1 stale 1 stale 1 stale 1 stale 1 stale 1 stale 1 stale 1"),
            ],
            new FiringAlert(
                "Application web is not healthy",
                "Application web (project shop) has been degraded or missing for 15 minutes.",
                ("namespace", "argocd"), ("exported_namespace", "argocd"), ("project", "shop"), ("name", "web")));
        return new(
            fires,
            Story.Quiet(
                "one is being rolled out, one is suspended",
                30,
                new(Info("web", "Progressing", "Synced"), "1x40"),
                new(Info("job", "Suspended", "Synced"), "1x40")))
        {
            More = [fires.QuietAt(14, "a rollout may still succeed")],
        };
    }

    private static string Info(string name, string health, string sync) =>
        $$"""argocd_app_info{namespace="argocd",exported_namespace="argocd",project="shop",name="{{name}}",health_status="{{health}}",sync_status="{{sync}}"}""";
}
