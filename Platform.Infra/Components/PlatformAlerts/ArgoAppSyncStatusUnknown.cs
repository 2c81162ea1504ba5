using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Argo CD cannot compare an application with Git.</summary>
internal static class ArgoAppSyncStatusUnknown
{
    public static Alert Of() => new()
    {
        Name = "ArgoAppSyncStatusUnknown",
        Domain = "gitops",
        Expression =
            $$"""
            max by (namespace, exported_namespace, project, name) ({{ArgoCd.AppInfo}}{sync_status="Unknown"}) == 1
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Argo CD cannot compare {{ $labels.name }} with Git",
        Description =
            "Argo CD has been unable to compare application {{ $labels.name }} (project {{ $labels.project }}) with Git for "
            + "15 minutes.",
        Meaning = "It is no drift: the repository is not reached, or its manifests cannot be rendered. Nothing new is deployed.",
        Investigation =
        [
            "The message: `kubectl -n argocd get application NAME -o jsonpath='{.status.conditions}'`",
            "The repository: `argocd repo list`; the renderer's log: `kubectl -n argocd logs deploy/argo-cd-argocd-repo-server "
            + "--tail=100`",
        ],
        Resolution =
        [
            "No access: renew the repository's secret; its ExternalSecret tells whether it is synced",
            "A manifest that does not render: correct it in Git",
            "The repo server lacks memory or time: raise its limits or `controller.repo.server.timeout.seconds`",
        ],
        Panel = Overview.Panel("argocd-apps"),
        Reads = [ArgoCd.AppInfo],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "the repository is not reached",
            15,
            [
                new(Info("Healthy", "Unknown"), "1 stale 1 stale 1 stale 1 stale 1 stale 1 stale 1 stale 1 stale"),
                new(Info("Progressing", "Unknown"), "_ 1 stale 1 stale 1 stale 1 stale 1 stale 1 stale 1 stale 1"),
            ],
            new FiringAlert(
                "Argo CD cannot compare web with Git",
                "Argo CD has been unable to compare application web (project shop) with Git for 15 minutes.",
                ("namespace", "argocd"), ("exported_namespace", "argocd"), ("project", "shop"), ("name", "web")));
        return new(
            fires,
            Story.Quiet("it has drifted, which is another matter", 30, new InputSeries(Info("Healthy", "OutOfSync"), "1x40")))
        {
            More = [fires.QuietAt(14, "Git may come back")],
        };
    }

    private static string Info(string health, string sync) =>
        $$"""argocd_app_info{namespace="argocd",exported_namespace="argocd",project="shop",name="web",health_status="{{health}}",sync_status="{{sync}}"}""";
}
