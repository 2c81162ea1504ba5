using Platform.Components.Governance.Exceptions.Signals;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.AuditTrail.Signals;

/// <summary>What Argo CD did is not written down.</summary>
internal static class ArgoAuditNotDelivered
{
    private static readonly string Failed =
        $$"""{{ArgoCdNotifications.DeliveriesTotal}}{trigger=~"audit-on-.+", succeeded="false"}""";

    /// <summary>
    /// Once is enough: a line of an operation that was not taken is never sent again. A counter is born with its first
    /// failure, at 1, which no increase shows; where nothing of the controller's was there an hour ago it is Prometheus
    /// that is new.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "ArgoAuditNotDelivered",
        Domain = ExceptionSeries.Domain,
        Expression =
            $$"""
            sum(increase({{Failed}}[1h])) > 0
            or
            sum(
              {{Failed}}
              unless
              {{Failed}} offset 1h
              and on ()
              group ({{ArgoCdNotifications.TriggerEvalTotal}} offset 1h)
            ) > 0
            """,
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Deployments are not written down",
        Description =
            "Within the last hour Argo CD's notifications controller could not write events of the audit trail, "
            + "{{ $value | printf \"%.0f\" }} times.",
        Meaning =
            "Argo CD does not send the lines of these syncs again. They are in its short history and in its log only, and missing "
            + "from the dashboard.",
        Investigation =
        [
            "What Loki answers, and which applications it is: "
            + "`kubectl -n argocd logs deployment/argocd-notifications-controller | grep platform-audit`",
            "Whether it takes anything: alerts LokiRequestErrors, LokiDiscardingLines and LokiNoIngestion",
        ],
        Resolution =
        [
            "Loki is away: bring it back",
            "It refuses what it is sent (400): the message says which limit; see `limits_config` of its chart",
            "It is not reached: network policies `argocd` in argocd and `loki` in monitoring",
            "Keep what is missing: `argocd app history NAME`, the last ten syncs; who began the last one: "
            + "`kubectl -n argocd get applications -o yaml`, at `status.operationState`",
        ],
        Panel = AuditTrailDashboard.Panel("audit-delivery"),
        Reads = [ArgoCdNotifications.DeliveriesTotal, ArgoCdNotifications.TriggerEvalTotal],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var looks = Looks("0+1x200");
        var first = Story.Fires(
            "one line is lost, for the first time", 63, [looks, Deliveries("_x62 1x200")], Lost);
        return new(
            first,
            Story.Quiet(
                "teams' own notifications fail, what is written down is, and the last loss is over an hour ago",
                90,
                looks,
                Deliveries("1x20 2x200"),
                Deliveries("0+1x200", "on-sync-failed"),
                Deliveries("_x60 1x200", "on-sync-failed"),
                Deliveries("0+1x200", succeeded: "true"),
                Deliveries("_x60 1x200", "audit-on-deployed", succeeded: "true")))
        {
            More =
            [
                first.FiresAt(121, "an hour is not over", Lost),
                first.QuietAt(123, "it is over an hour later"),
                Story.Fires("one more, almost an hour ago", 79, [Deliveries("1x20 2x200")], Lost),
                Story.Quiet("Prometheus is new, and the controller is not", 30, Looks("9+1x60"), Deliveries("7x60")),
                Story.Quiet("nothing since the controller started", 200, looks, Deliveries("0x300")),
            ],
        };
    }

    private static FiringAlert Lost { get; } = new(
        "Deployments are not written down",
        "Within the last hour Argo CD's notifications controller could not write events of the audit trail, 1 times.");

    private static InputSeries Deliveries(
        string values, string trigger = "audit-on-sync-failed", string succeeded = "false") => new(
        $$"""argocd_notifications_deliveries_total{trigger="{{trigger}}",exported_service="platform-audit",succeeded="{{succeeded}}",pod="a"}""",
        values);

    private static InputSeries Looks(string values) => new(
        """argocd_notifications_trigger_eval_total{name="audit-on-sync-failed",triggered="false",pod="a"}""", values);
}
