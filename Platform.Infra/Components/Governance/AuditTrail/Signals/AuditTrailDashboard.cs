using Platform.Components.Governance.Windows;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.AuditTrail.Signals;

/// <summary>The dashboard of seed 000: who did what, and when.</summary>
internal static class AuditTrailDashboard
{
    /// <summary>Its uid.</summary>
    public const string Uid = "audit-trail";

    private const string Line =
        """| line_format "{{.who}} {{.event}} {{.app}} ({{.project}}) {{.revision}} {{.message}}" """;

    /// <summary>A link to a panel.</summary>
    /// <param name="key">The panel's key.</param>
    public static PanelLink Panel(string key) => new(Uid, key);

    /// <summary>The dashboard.</summary>
    /// <param name="events">Whether Argo CD's events are in Loki.</param>
    /// <param name="syncs">Whether Argo CD's metrics are in Prometheus.</param>
    /// <param name="policies">Whether Kyverno's are.</param>
    public static Dashboard Of(bool events, bool syncs, bool policies) => new()
    {
        Uid = Uid,
        Title = "Audit trail",
        Description = "Who deployed what and when, what failed, and what was done past Git or in spite of a freeze?",
        Tags = ["governance"],
        From = "now-24h",
        LintExceptions = LintException.ManyExporters,
        Links = [DashboardLink.To("Cluster overview", Overview.Uid)],
        Rows =
        [
            .. events ? [Events()] : Array.Empty<DashboardRow>(),
            .. syncs ? [Syncs(events)] : Array.Empty<DashboardRow>(),
            .. policies ? [ByHand()] : Array.Empty<DashboardRow>(),
        ],
    };

    private static DashboardRow Events() => new("deployments", "Deployments",
    [
        Counted(
            "deployments-by-person", "Syncs by person",
            "Syncs that ended well, by who began them; automated is Argo CD itself, after a commit or to heal.", "who"),
        Counted(
            "deployments-by-application", "Syncs by application", "Syncs that ended well, by application.", "app"),
        Lines(
            "deployments-log", "Who deployed what",
            "Every sync that began and ended, and the first time that a revision ran: who, application, project, revision.",
            "sync-running|sync-succeeded|deployed"),
        Lines(
            "failures-log", "What failed",
            "Syncs that failed and applications that broke, with Argo CD's message. Nothing is normal.",
            "sync-failed|health-degraded"),
    ]);

    private static DashboardRow Syncs(bool events) => new("syncs", "Syncs",
    [
        OverviewPanel.Lines(
            "syncs-by-phase", "Syncs by their end",
            "Syncs a second by application and end; who began them is in Argo CD's history.",
            Unit.CountsPerSecond,
            $$"""sum by (name, phase) (rate({{ArgoCd.AppSyncTotal}}{dry_run!="true"}[$__rate_interval]))""",
            "{{name}}: {{phase}}"),
        .. events ? [Delivery] : Array.Empty<Panel>(),
    ]);

    private static TimeSeriesPanel Delivery { get; } = OverviewPanel.Lines(
        "audit-delivery", "Events written down",
        "Events a second that Loki took, and did not take; of those that it did not take there should be none.",
        Unit.CountsPerSecond,
        $$"""
        sum by (succeeded) (
          rate({{ArgoCdNotifications.DeliveriesTotal}}{trigger=~"audit-on-.+"}[$__rate_interval])
        )
        """,
        "taken: {{succeeded}}");

    private static DashboardRow ByHand() => new("by-hand", "Past Git",
    [
        OverviewPanel.Lines(
            "manual-changes", "Changes by hand",
            "What people changed past Git, by kind and operation; none is normal but in dev.",
            Unit.CountsPerSecond,
            $"sum by (resource_kind, resource_request_operation) (rate({ManualChanges.Series}[$__rate_interval]))",
            "{{resource_request_operation}} {{resource_kind}}"),
        OverviewPanel.Lines(
            "freeze-bypasses", "Deployed in spite of a freeze",
            "Deployments with the bypass label in a freeze, by kind; none is normal.",
            Unit.CountsPerSecond,
            $"sum by (resource_kind) (rate({ManualChanges.Failed(FreezePolicies.Bypass)}[$__rate_interval]))",
            "{{resource_kind}}"),
        new TextPanel
        {
            Key = "who-by-hand",
            Title = "Who it was",
            Description = "Where the names are that the panels above do not have.",
            Height = 4,
            Markdown =
                "Kyverno's metrics carry no user and no namespace. Within the hour: `kubectl get events -A --field-selector "
                + "reason=PolicyViolation`; until the next change of the object: its policy report. For good: the audit log of EKS "
                + "in CloudWatch, log group `/aws/eks/CLUSTER/cluster`, with the queries of docs/components/audit-trail.md. It "
                + "also has what Kyverno does not see: exec, reads of Secrets, and the platform's own namespaces.",
        },
    ]);

    private static TimeSeriesPanel Counted(string key, string title, string description, string label) => new()
    {
        Key = key,
        Title = title,
        Description = description,
        Unit = Unit.Count,
        Minimum = 0,
        Targets =
        [
            new LogQl(
                $$"""sum by ({{label}}) (count_over_time({job="{{AuditNames.Job}}", event="sync-succeeded"} | json [$__auto]))""",
                $$$"""{{{{{label}}}}}"""),
        ],
    };

    private static LogsPanel Lines(string key, string title, string description, string events) => new()
    {
        Key = key,
        Title = title,
        Description = description,
        Targets = [new LogQl($$"""{job="{{AuditNames.Job}}", event=~"{{events}}"} | json """ + Line.TrimEnd())],
    };
}
