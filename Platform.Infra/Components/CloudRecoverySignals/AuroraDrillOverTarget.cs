using System.Globalization;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;
using Platform.Workflows.Aurora;

namespace Platform.Components.CloudRecoverySignals;

/// <summary>The last drill of the database took longer than is promised.</summary>
internal static class AuroraDrillOverTarget
{
    public static Alert Of(TimeSpan promised)
    {
        var seconds = ((long)promised.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new()
        {
            Name = "AuroraDrillOverTarget",
            Domain = "cloud-recovery",
            Expression =
                $$"""
                max by (drill) (last_over_time({{RecoveryDrills.RtoSeconds}}{drill="{{AuroraDrillPlan.Drill}}"}[3h])) > {{seconds}}
                """,
            Severity = AlertSeverity.Warning,
            Priority = AlertPriority.P2,
            Summary = "Restoring the database takes longer than is promised",
            Description = $"The last drill took {{{{ $value | humanizeDuration }}}}; {seconds} seconds are promised.",
            Meaning = "After a loss the database is away for longer than users were told.",
            Investigation =
            [
                "Where the time went: `argo get -n platform-workflows NAME`, for the drill's last run",
                "How much there is to copy: `aws cloudwatch get-metric-statistics --namespace AWS/RDS "
                    + "--metric-name VolumeBytesUsed`",
            ],
            Resolution =
            [
                "The instance is small: raise `platform:aurora.drill.instanceClass` to what a restore would get",
                "The database has grown: promise more time in `platform:recovery.objectives.databases.rto`, or keep a replica",
            ],
            Panel = CloudRecoveryDashboard.Panel("drill-rto"),
            Reads = [RecoveryDrills.RtoSeconds],
            Proof = Proof(promised, seconds),
        };
    }

    private static AlertProof Proof(TimeSpan promised, string seconds)
    {
        const string series = $$"""argo_workflows_dr_test_rto_seconds{drill="{{AuroraDrillPlan.Drill}}"}""";
        var over = (long)promised.TotalSeconds + 60;
        return new(
            Story.Fires(
                "it took a minute too long",
                10,
                [new(series, $"{over}x20")],
                new FiringAlert(
                    "Restoring the database takes longer than is promised",
                    $"The last drill took {Human(TimeSpan.FromSeconds(over))}; {seconds} seconds are promised.",
                    ("drill", AuroraDrillPlan.Drill))),
            Story.Quiet(
                "it took just the time, and another drill took longer",
                10,
                new(series, $"{seconds}x20"),
                new("""argo_workflows_dr_test_rto_seconds{drill="monthly-dr-test"}""", $"{over}x20")));
    }

    // As Prometheus' humanizeDuration writes it from a minute on.
    private static string Human(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}h {time.Minutes}m {time.Seconds}s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}m {time.Seconds}s");
}
