using System.Globalization;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;
using Platform.Workflows.Aurora;

namespace Platform.Components.CloudRecoverySignals;

/// <summary>The database cannot be restored to where it should be.</summary>
internal static class AuroraRestorableTooOld
{
    // What is promised without a promise: Aurora's own five minutes (Aurora user guide, backing up and restoring).
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How old it may be: what is promised, two looks at it, and the time that a look takes. In normal life the moment is up
    /// to five minutes old at a look, and grows for ten more until the next.
    /// </summary>
    /// <param name="plan">What is promised.</param>
    public static TimeSpan Longest(AuroraDrillPlan plan) =>
        (plan.Objective?.Rpo is { } rpo && rpo > Usual ? rpo : Usual) + (RestorableCheck.Interval * 2)
        + TimeSpan.FromMinutes(5);

    public static Alert Of(AuroraDrillPlan plan)
    {
        var longest = Longest(plan);
        var seconds = ((long)longest.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new()
        {
            Name = "AuroraRestorableTooOld",
            Domain = "cloud-recovery",
            Expression =
                $$"""
                time() - max by (database) (last_over_time({{CloudRecovery.LatestRestorable}}[1h])) > {{seconds}}
                """,
            For = TimeSpan.FromMinutes(5),
            Severity = AlertSeverity.Critical,
            Priority = AlertPriority.P1,
            Summary = "Database {{ $labels.database }} can be restored to an old moment only",
            Description =
                "The last moment to which database {{ $labels.database }} can be restored is "
                + "{{ $value | humanizeDuration }} ago.",
            Meaning =
                "What was written since then is lost if the database is lost. Aurora moves the moment on every five minutes, so "
                + "either its backups stand still, or nobody has looked.",
            Investigation =
            [
                "What RDS says: `aws rds describe-db-clusters --db-cluster-identifier NAME --query "
                    + "'DBClusters[0].[Status,LatestRestorableTime,BackupRetentionPeriod]'`",
                "Did something happen: `aws rds describe-events --source-type db-cluster --source-identifier NAME --duration 1440`",
                $"Does the look succeed: `kubectl get workflows -n platform-workflows | grep {AuroraDrillPlan.Watch}`",
            ],
            Resolution =
            [
                "The cluster's key is disabled or about to be deleted: enable it, or cancel its deletion",
                "The cluster is stopped or in an error state: start it, or open a case with AWS",
                "Until it moves again take a snapshot by hand: `aws rds create-db-cluster-snapshot`",
            ],
            Panel = CloudRecoveryDashboard.Panel("restorable"),
            Reads = [CloudRecovery.LatestRestorable],
            Proof = Proof(longest),
        };
    }

    private static AlertProof Proof(TimeSpan longest)
    {
        var minutes = longest.TotalMinutes;
        var firesAt = minutes + 7;
        var age = TimeSpan.FromMinutes(firesAt);
        var fires = Story.Fires(
            "backups stand still",
            firesAt,
            [new("""argo_workflows_aurora_latest_restorable_timestamp_seconds{database="orders"}""", "0x120")],
            new FiringAlert(
                "Database orders can be restored to an old moment only",
                $"The last moment to which database orders can be restored is {Human(age)} ago.",
                ("database", "orders")));
        return new(
            fires,
            Story.Quiet(
                "a look in ten minutes, at a moment that is five minutes old",
                59,
                new InputSeries(
                    """argo_workflows_aurora_latest_restorable_timestamp_seconds{database="orders"}""",
                    "0x9 300x9 900x9 1500x9 2100x9 2700x19")))
        {
            More =
            [
                fires.QuietAt(minutes + 4, "the next look may find it moved"),
                Story.Fires(
                    "the controller has restarted, and no look came after",
                    minutes + 8,
                    [new("""argo_workflows_aurora_latest_restorable_timestamp_seconds{database="orders"}""", "0x5 _x60")],
                    new FiringAlert(
                        "Database orders can be restored to an old moment only",
                        "The last moment to which database orders can be restored is "
                            + $"{Human(TimeSpan.FromMinutes(minutes + 8))} ago.",
                        ("database", "orders"))),
                Story.Quiet(
                    "nobody has looked for over an hour, which is another alert",
                    75,
                    new InputSeries(
                        """argo_workflows_aurora_latest_restorable_timestamp_seconds{database="orders"}""", "0x5 stale")),
            ],
        };
    }

    // As Prometheus' humanizeDuration writes whole minutes below an hour.
    private static string Human(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}m 0s");
}
