using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Drift.Signals;

/// <summary>Argo CD and somebody else undo each other's work for ever.</summary>
internal static class ArgoAppSelfHealLoop
{
    /// <summary>
    /// A repair takes seconds, so that its drift is never seen for minutes: only the syncs can be counted, and the counter
    /// does not say why one was made. Argo CD waits longer after each repair of one revision, five minutes at most (controller
    /// flags --self-heal-backoff-*): a loop goes on without a pause, at two or three in a quarter of an hour. Deployments come
    /// in bursts, and an hour of them without a pause of a quarter is no day's work of one application.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "ArgoAppSelfHealLoop",
        Domain = DriftSeries.Domain,
        Expression =
            $$"""
            sum by ({{DriftSeries.Application}}) (
              increase({{ArgoCd.AppSyncTotal}}{phase="Succeeded", dry_run!="true"}[15m])
            ) > 1.5
            and
            max by ({{DriftSeries.Application}}) ({{ArgoCd.AppInfo}}{autosync_enabled="true"})
            """,
        For = TimeSpan.FromHours(1),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P3,
        Summary = "Application {{ $labels.name }} is synced again and again",
        Description =
            "Application {{ $labels.name }} (project {{ $labels.project }}) has been synced every few minutes for an hour: {{ "
            + "$value | humanize }} times in the last 15 minutes.",
        Meaning =
            "Something writes what Git says otherwise, and self-healing writes it back. Neither side has its way, and each round "
            + "may restart pods.",
        Investigation =
        [
            "Whether it is one revision: `kubectl -n argocd get application NAME -o jsonpath='{.status.history}'`; several are "
            + "deployments, and all is well",
            "Which object is repaired: `kubectl -n argocd get application NAME -o jsonpath='{.status.operationState.syncResult}'`",
            "Who writes it: `kubectl get KIND OBJECT -n NAMESPACE --show-managed-fields -o yaml`",
        ],
        Resolution =
        [
            "An autoscaler or webhook writes it with good reason: take the field out of Git, or name it in `ignoreDifferences` "
            + "with the sync option `RespectIgnoreDifferences=true`",
            "Two applications own one object: take it out of one of them",
            "A person or script writes it: end that",
        ],
        Panel = DriftPanels.Link("syncs"),
        Reads = [ArgoCd.AppSyncTotal, ArgoCd.AppInfo],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "it is repaired every five minutes",
            90,
            [new(Syncs("false"), "_x10 1x4 2x4 3x4 4x4 5x4 6x4 7x4 8x4 9x4 10x4 11x4 12x4 13x4 14x4 15x4 16x4 17x4 18x4"), new(DriftSeries.App("Synced"), "1x120")],
            new FiringAlert(
                "Application web is synced again and again",
                "Application web (project shop) has been synced every few minutes for an hour: 3 times in the last 15 "
                + "minutes.",
                ("namespace", "argocd"), ("exported_namespace", "argocd"), ("project", "shop"), ("name", "web")));
        return new(
            fires,
            Story.Quiet(
                "on a busy day it is deployed every six minutes, with half an hour for lunch",
                110,
                new(Syncs("false"), "1x5 2x5 3x5 4x5 5x5 6x5 7x5 8x5 9x30 10x5 11x5 12x5 13x5 14x5"),
                new(DriftSeries.App("Synced"), "1x120")))
        {
            More =
            [
                fires.QuietAt(75, "not yet for an hour"),
                Story.Quiet(
                    "dry runs are tried again and again",
                    90,
                    new(Syncs("true"), "1+1x100"),
                    new(DriftSeries.App("Synced"), "1x120")),
                Story.Quiet(
                    "people sync it again and again",
                    90,
                    new(Syncs("false"), "1+1x100"),
                    new(DriftSeries.App("Synced", automatic: false), "1x120")),
            ],
        };
    }

    private static string Syncs(string dryRun) =>
        $$"""argocd_app_sync_total{namespace="argocd",exported_namespace="argocd",project="shop",name="web",phase="Succeeded",dry_run="{{dryRun}}"}""";
}
