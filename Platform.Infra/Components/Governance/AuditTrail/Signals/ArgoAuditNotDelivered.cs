using Platform.Components.Governance.Exceptions.Signals;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.AuditTrail.Signals;

/// <summary>What Argo CD did is not written down.</summary>
internal static class ArgoAuditNotDelivered
{
    /// <summary>
    /// What is not taken is sent again with the application's next change, which is minutes away: an outage of Loki that is
    /// over soon loses nothing.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "ArgoAuditNotDelivered",
        Domain = ExceptionSeries.Domain,
        Expression =
            $$"""
            sum(
              increase({{ArgoCdNotifications.DeliveriesTotal}}{trigger=~"audit-on-.+", succeeded="false"}[15m])
            ) > 0
            """,
        For = TimeSpan.FromMinutes(30),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Deployments are not written down",
        Description =
            "For half an hour Argo CD's notifications controller could not write events of the audit trail, "
            + "{{ $value | printf \"%.0f\" }} times within the last 15 minutes.",
        Meaning = "Who deploys what now is in Argo CD's short history only, and missing from the dashboard.",
        Investigation =
        [
            "What Loki answers: `kubectl -n argocd logs deployment/argocd-notifications-controller | grep platform-audit`",
            "Whether it takes anything: alerts LokiRequestErrors, LokiDiscardingLines and LokiNoIngestion",
        ],
        Resolution =
        [
            "Loki is away: bring it back; what waits is sent with the next change of each application",
            "It refuses what it is sent (400): the message says which limit; see `limits_config` of its chart",
            "It is not reached: network policies `argocd` in argocd and `loki` in monitoring",
        ],
        Panel = AuditTrailDashboard.Panel("audit-delivery"),
        Reads = [ArgoCdNotifications.DeliveriesTotal],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "Loki takes nothing for an hour",
            52,
            [new(Deliveries("audit-on-sync-failed", "false"), "0x10 1+1x50")],
            new FiringAlert(
                "Deployments are not written down",
                "For half an hour Argo CD's notifications controller could not write events of the audit trail, 15 times "
                + "within the last 15 minutes."));
        return new(
            fires,
            Story.Quiet(
                "teams' own notifications fail, and what is written down is",
                60,
                new(Deliveries("on-sync-failed", "false"), "0+1x70"),
                new(Deliveries("audit-on-sync-failed", "true"), "0+1x70")))
        {
            More =
            [
                fires.QuietAt(38, "not for half an hour yet"),
                Story.Quiet(
                    "Loki was away for ten minutes", 60,
                    new InputSeries(Deliveries("audit-on-sync-failed", "false"), "0x10 1+1x9 10x60")),
            ],
        };
    }

    private static string Deliveries(string trigger, string succeeded) =>
        $$"""argocd_notifications_deliveries_total{trigger="{{trigger}}",exported_service="platform-audit",succeeded="{{succeeded}}",pod="a"}""";
}
