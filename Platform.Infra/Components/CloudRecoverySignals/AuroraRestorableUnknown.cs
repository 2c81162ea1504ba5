using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;
using Platform.Workflows.Aurora;

namespace Platform.Components.CloudRecoverySignals;

/// <summary>Nobody looks how far back the database can be restored.</summary>
internal static class AuroraRestorableUnknown
{
    public static Alert Of(AuroraDrillPlan plan) => new()
    {
        Name = "AuroraRestorableUnknown",
        Domain = "cloud-recovery",
        Expression =
            $$"""
            absent_over_time({{CloudRecovery.LatestRestorable}}{database="{{plan.Names.Cluster}}"}[1h])
            """,
        For = TimeSpan.FromMinutes(30),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Nobody knows how far back database {{ $labels.database }} can be restored",
        Description = "For over an hour no look at the backups of database {{ $labels.database }} has succeeded.",
        Meaning = "The database may be backed up or not. The alert that would tell is blind.",
        Investigation =
        [
            $"Runs of the look: `kubectl get workflows -n platform-workflows | grep {AuroraDrillPlan.Watch}`",
            "Why the last one failed: `argo logs -n platform-workflows @latest`",
            "The way to AWS: endpoint of RDS, egress of namespace platform-workflows",
        ],
        Resolution =
        [
            "The step's role lost its access: apply the stack again",
            "The database has another name: correct `platform:aurora.clusterIdentifier`",
        ],
        Panel = CloudRecoveryDashboard.Panel("restorable"),
        Reads = [CloudRecovery.LatestRestorable],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(plan.Names.Cluster),
    };

    private static AlertProof Proof(string database)
    {
        var series = $$"""argo_workflows_aurora_latest_restorable_timestamp_seconds{database="{{database}}"}""";
        var fires = Story.Fires(
            "looks stop",
            101,
            [
                new(series, "0x9 _x200"),
                new("""argo_workflows_aurora_latest_restorable_timestamp_seconds{database="another"}""", "0x200"),
            ],
            new FiringAlert(
                $"Nobody knows how far back database {database} can be restored",
                $"For over an hour no look at the backups of database {database} has succeeded.",
                ("database", database)));
        return new(
            fires,
            Story.Quiet("the first look after a start, and one that was missed", 69, new InputSeries(series, "_x15 0x3 _x60")))
        {
            More = [fires.QuietAt(97, "it may come back")],
        };
    }
}
