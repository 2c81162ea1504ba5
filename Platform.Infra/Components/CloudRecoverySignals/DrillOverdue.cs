using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;
using Platform.Workflows.Aurora;
using Platform.Workflows.Replicas;

namespace Platform.Components.CloudRecoverySignals;

/// <summary>A drill in AWS that should run each month has not succeeded for longer.</summary>
internal static class DrillOverdue
{
    private const int Days = 35;

    /// <summary>The restore of the database.</summary>
    public static Alert OfDatabase() => Of(
        "AuroraDrillOverdue", AuroraDrillPlan.Drill, "drill-age", "restore of the database",
        "Whether the database can be restored, and how long it takes, is a guess.",
        [
            "A cluster is left over: remove it as the message of the last run says",
            "RDS refuses the restore: read the message of step `restore`; quotas and sizes change",
            "It has never run: `argo submit -n platform-workflows --from workflowtemplate/aurora-pitr-drill`",
        ]);

    /// <summary>The reading of secrets' copies.</summary>
    public static Alert OfSecrets() => Of(
        "SecretReplicaCheckOverdue", SecretReplicaCheck.Name, "secrets-age", "check of the secrets' copies",
        "A stack in the other region may stand there without its secrets.",
        [
            "A secret has no value: give it one, `aws secretsmanager put-secret-value`",
            "A copy is not in sync: `aws secretsmanager describe-secret` says why under `ReplicationStatus`; replicate it again",
            "It has never run: `argo submit -n platform-workflows --from workflowtemplate/secret-replica-check`",
        ]);

    private static Alert Of(
        string name, string drill, string panel, string what, string meaning, string[] resolution)
    {
        var limit = Days * 86_400;
        return new()
        {
            Name = name,
            Domain = "cloud-recovery",
            Expression =
                $$"""
                time() - max by (drill) (last_over_time({{RecoveryDrills.SuccessTimestamp}}{drill="{{drill}}"}[3h])) > {{limit}}
                or
                absent_over_time({{RecoveryDrills.SuccessTimestamp}}{drill="{{drill}}"}[3h])
                """,
            For = TimeSpan.FromHours(2),
            Severity = AlertSeverity.Warning,
            Priority = AlertPriority.P2,
            Summary = $"No {what} has succeeded for {Days} days, or ever",
            Description = $"The workflow {{{{ $labels.drill }}}} has not succeeded for {Days} days, or its results are gone.",
            Meaning = meaning,
            Investigation =
            [
                $"Its runs: `kubectl get workflows -n platform-workflows | grep {drill}`",
                $"What it kept: `kubectl get configmap -n platform-workflows drill-{drill} -o yaml`",
                "Why the last one failed: `argo logs -n platform-workflows NAME`",
            ],
            Resolution = [.. resolution],
            Panel = CloudRecoveryDashboard.Panel(panel),
            Reads = [RecoveryDrills.SuccessTimestamp],
            MutedBy = Mute.WithoutApiServer,
            Proof = Proof(drill, what),
        };
    }

    private static AlertProof Proof(string drill, string what)
    {
        var series = $$"""argo_workflows_dr_test_success_timestamp_seconds{drill="{{drill}}"}""";
        var firing = new FiringAlert(
            $"No {what} has succeeded for {Days} days, or ever",
            $"The workflow {drill} has not succeeded for {Days} days, or its results are gone.",
            ("drill", drill));
        var fires = Story.Fires("the last success was long ago", (Days * 24 * 60) + 180, [new(series, "0x900")], firing)
            with
        { Interval = TimeSpan.FromHours(1) };
        return new(
            fires,
            Story.Quiet("a month of 31 days has gone by", 34 * 24 * 60, new InputSeries(series, "0x900"))
                with
            { Interval = TimeSpan.FromHours(1) })
        {
            More =
            [
                fires.QuietAt((Days * 24 * 60) + 60, "it may be running"),
                Story.Fires(
                    "another drill is all there is",
                    300,
                    [new("""argo_workflows_dr_test_success_timestamp_seconds{drill="another"}""", "0x400")],
                    firing),
                Story.Quiet("the controller has just started, and results come each hour", 100,
                    new InputSeries("""argo_workflows_dr_test_success_timestamp_seconds{drill="another"}""", "0x400")),
            ],
        };
    }
}
