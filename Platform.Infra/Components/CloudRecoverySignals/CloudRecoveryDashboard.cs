using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;
using Platform.Workflows.Aurora;
using Platform.Workflows.Replicas;

namespace Platform.Components.CloudRecoverySignals;

/// <summary>The dashboard of recovery in AWS: how far back, how long it takes, and whether copies are there.</summary>
internal static class CloudRecoveryDashboard
{
    private const string Uid = "platform-cloud-recovery";

    /// <summary>A link to a panel.</summary>
    /// <param name="key">The panel's key.</param>
    public static PanelLink Panel(string key) => new(Uid, key);

    /// <summary>The dashboard.</summary>
    /// <param name="copies">Whether backups are copied.</param>
    /// <param name="secrets">Whether secrets are copied.</param>
    /// <param name="database">Whether there is a database.</param>
    public static Dashboard Of(bool copies, bool secrets, bool database) => new()
    {
        Uid = Uid,
        Title = "Recovery in AWS",
        Description = "How far back can the database be restored, how long does it take, and are copies in the other region?",
        Tags = ["recovery"],
        LintExceptions = LintException.ManyExporters,
        Links = [DashboardLink.To("Cluster overview", Overview.Uid)],
        Rows =
        [
            .. database ? [Database()] : Array.Empty<DashboardRow>(),
            .. copies || secrets ? [Copies(copies, secrets)] : Array.Empty<DashboardRow>(),
        ],
    };

    private static DashboardRow Database() => new("database", "Database",
    [
        OverviewPanel.Lines(
            "restorable", "Age of the last moment that can be restored",
            "Up to a quarter of an hour is normal: Aurora moves it every five minutes, and a look comes every ten.",
            Unit.Seconds,
            $"time() - max by (database) (last_over_time({CloudRecovery.LatestRestorable}[1h]))",
            "{{database}}"),
        OverviewPanel.Lines(
            "drill-rto", "Time that the last drill took",
            "From the start of the restore until a query was answered.",
            Unit.Seconds,
            $$"""max(last_over_time({{RecoveryDrills.RtoSeconds}}{drill="{{AuroraDrillPlan.Drill}}"}[3h]))""",
            "restore"),
        OverviewPanel.Lines(
            "drill-age", "Age of the last drill that succeeded",
            "Up to a month is normal.",
            Unit.Seconds,
            Age(AuroraDrillPlan.Drill),
            "drill"),
    ]);

    private static DashboardRow Copies(bool copies, bool secrets)
    {
        ImmutableArray<Panel> panels =
        [
            .. copies
                ?
                [
                    OverviewPanel.Lines(
                        "replica-seen", "Since the newest backup was seen there",
                        "Up to an hour is normal: a look comes every hour.",
                        Unit.Seconds,
                        $"time() - max by (bucket) (last_over_time({CloudRecovery.BackupReplicaSeen}[6h]))",
                        "{{bucket}}"),
                ]
                : Array.Empty<Panel>(),
            .. secrets
                ?
                [
                    OverviewPanel.Lines(
                        "secrets-age", "Since all secrets could be read there",
                        "Up to a month is normal.",
                        Unit.Seconds,
                        Age(SecretReplicaCheck.Name),
                        "secrets"),
                ]
                : Array.Empty<Panel>(),
        ];
        return new("copies", "Copies in the other region", panels);
    }

    private static string Age(string drill) =>
        $$"""time() - max(last_over_time({{RecoveryDrills.SuccessTimestamp}}{drill="{{drill}}"}[3h]))""";
}
