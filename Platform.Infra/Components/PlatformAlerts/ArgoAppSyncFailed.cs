using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A sync of an application failed.</summary>
internal static class ArgoAppSyncFailed
{
    /// <summary>
    /// The counter of a phase is born with the first such end, at 1: a new series counts as well as a step. Dry runs do
    /// not count.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "ArgoAppSyncFailed",
        Domain = "gitops",
        Expression =
            $$"""
            sum by (namespace, exported_namespace, project, name) (
              increase({{ArgoCd.AppSyncTotal}}{phase=~"Error|Failed", dry_run!="true"}[15m])
            ) > 0
            or
            sum by (namespace, exported_namespace, project, name) (
              {{ArgoCd.AppSyncTotal}}{phase=~"Error|Failed", dry_run!="true"}
              unless
              {{ArgoCd.AppSyncTotal}} offset 15m
            ) > 0
            """,
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Sync of {{ $labels.name }} failed",
        Description =
            "A sync of application {{ $labels.name }} (project {{ $labels.project }}) failed within the last 15 minutes.",
        Meaning = "What is in Git is not, or only in part, in the cluster.",
        Investigation =
        [
            "The message: `kubectl -n argocd get application NAME -o jsonpath='{.status.operationState.message}'`, or "
            + "`argocd app get NAME`",
            "A refused object: a policy or webhook is named in the message",
        ],
        Resolution =
        [
            "Correct the manifest in Git, or revert the commit",
            "Try again, where the cause was passing: `argocd app sync NAME`",
            "A field that cannot change: `argocd app sync NAME --replace --resource GROUP:KIND:OBJECT`, after thinking of "
            + "what a new object means",
        ],
        Panel = Overview.Panel("argocd-syncs"),
        Reads = [ArgoCd.AppSyncTotal],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var failed = new FiringAlert(
            "Sync of web failed",
            "A sync of application web (project shop) failed within the last 15 minutes.",
            ("namespace", "argocd"), ("exported_namespace", "argocd"), ("project", "shop"), ("name", "web"));
        var newborn = Story.Fires(
            "the first failure ever, thirteen minutes ago",
            33,
            [new(Syncs("Failed", "false"), "_x20 1x40"), new(Syncs("Succeeded", "false"), "1+1x60")],
            failed);
        var again = Story.Fires(
            "another failure, thirteen minutes ago", 33, [new(Syncs("Error", "false"), "5x19 6x40")], failed);
        return new(
            newborn,
            Story.Quiet(
                "syncs succeed, a dry run fails, and a failure is long ago",
                40,
                new(Syncs("Succeeded", "false"), "_x30 1+1x60"),
                new(Syncs("Failed", "true"), "_x30 1+1x60"),
                new(Syncs("Error", "true"), "1+1x60"),
                new(Syncs("Error", "false"), "1x60")))
        {
            More =
            [
                again,
                again.QuietAt(36, "sixteen minutes ago"),
                newborn.QuietAt(37, "sixteen minutes ago"),
            ],
        };
    }

    private static string Syncs(string phase, string dryRun) =>
        $$"""argocd_app_sync_total{namespace="argocd",exported_namespace="argocd",project="shop",name="web",phase="{{phase}}",dry_run="{{dryRun}}"}""";
}
