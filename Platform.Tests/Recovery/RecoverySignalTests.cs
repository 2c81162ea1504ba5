using System.Collections.Immutable;
using Platform.Components.Recovery.Signals;
using Platform.Configuration;
using Platform.Signals;
using Platform.Tests.Signals;
using Xunit;

namespace Platform.Tests.Recovery;

/// <summary>Which alerts and limits follow from schedules, objectives and what runs.</summary>
public sealed class RecoverySignalTests
{
    private static readonly PlatformConfig Prod = StackSignalSets.Configs["prod"];

    [Fact]
    public void Limits_of_prod_follow_from_its_schedules_and_promises() => Assert.Equal(
        [
            "schedule:velero_backup_interval:seconds{schedule=daily-cluster-backup} vector(86400)",
            "schedule:velero_backup_interval:seconds{schedule=hourly-critical-backup} vector(3600)",
            "schedule:velero_backup_interval:seconds{schedule=weekly-full} vector(604800)",
            "schedule:velero_backup_age_limit:seconds{schedule=daily-cluster-backup} vector(187200)",
            "schedule:velero_backup_age_limit:seconds{schedule=hourly-critical-backup} vector(9000)",
            "schedule:velero_backup_age_limit:seconds{schedule=weekly-full} vector(1224000)",
            "component:recovery_rpo_limit:seconds{component=data,schedule=daily-cluster-backup} vector(100800)",
            "component:recovery_rpo_limit:seconds{component=persistent-volumes,schedule=hourly-critical-backup} vector(5400)",
            "component:recovery_rpo_missed_limit:seconds{component=data,schedule=daily-cluster-backup} vector(187200)",
            "component:recovery_rpo_missed_limit:seconds{component=persistent-volumes,schedule=hourly-critical-backup} vector(9000)",
        ],
        Rules(Prod).Where(rule => !rule.StartsWith("drill:", StringComparison.Ordinal)));

    [Fact]
    public void Drills_of_prod_are_held_to_what_is_promised() => Assert.Equal(
        [
            "drill:recovery_rto_target:seconds{component=persistent-volumes,drill=monthly-dr-test} vector(7200)",
            "drill:recovery_rpo_target:seconds{component=persistent-volumes,drill=monthly-dr-test} vector(5400)",
            "drill:recovery_rto_target:seconds{component=eks-cluster,drill=quarterly-dr-test} vector(14400)",
        ],
        Rules(Prod).Where(rule => rule.Contains("_target:", StringComparison.Ordinal)
            && (rule.Contains("monthly-dr-test", StringComparison.Ordinal)
                || rule.Contains("quarterly-dr-test", StringComparison.Ordinal))));

    [Fact]
    public void A_drill_is_missed_days_after_the_next_should_have_ended() => Assert.All(
        StackDrills.Of(Prod), drill => Assert.InRange(drill.AgeLimit, TimeSpan.FromDays(35), TimeSpan.FromDays(105)));

    [Fact]
    public void Every_workflow_that_measures_a_recovery_is_a_drill_with_a_component_that_is_promised_something()
    {
        foreach (var config in StackSignalSets.Configs.Values)
        {
            var measuring = StackWorkflows.Of(config).Where(workflow => workflow.CleanUp is { } last
                && last.Metrics.Any(metric => metric.Metric.Labels.Contains("drill", StringComparer.Ordinal)));

            Assert.Empty(measuring.Select(workflow => workflow.Name).Except(StackDrills.Components.Keys, StringComparer.Ordinal));
        }

        Assert.Empty(StackDrills.Components.Values.Except(
            RecoveryDefaults.For(DeploymentEnvironment.Prod).Objectives.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void A_paused_schedule_has_no_limit_and_keeps_no_promise()
    {
        var schedules = Prod.Backup.Schedules;
        var paused = Prod with
        {
            Backup = Prod.Backup with
            {
                Schedules = schedules.SetItem(
                    "hourly-critical-backup", schedules["hourly-critical-backup"] with { Paused = true }),
            },
        };

        Assert.DoesNotContain(Rules(paused), rule => rule.Contains("hourly", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Of(paused).Alerts, alert => alert.Expression.Contains("hourly", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_any_schedule_the_alerts_on_schedules_are_gone()
    {
        var none = Prod with
        {
            Backup = Prod.Backup with { Schedules = ImmutableSortedDictionary<string, ScheduleConfig>.Empty },
        };

        Assert.Empty(Names(none).Intersect(
            ["VeleroBackupTooOld", "VeleroBackupNeverSucceeded", "VeleroScheduleMissing", "VeleroBackupRpoAtRisk", "VeleroBackupRpoMissed"],
            StringComparer.Ordinal));
        Assert.Contains("VeleroBackupFailed", Names(none));
    }

    [Fact]
    public void Only_what_is_there_is_watched()
    {
        var old = Prod with
        {
            Backup = Prod.Backup with { ChartVersion = "6.0.0", MoveSnapshotData = false },
        };

        Assert.Contains("VeleroDataUploadFailed", Names(Prod));
        Assert.Contains("VeleroVolumeSnapshotFailed", Names(Prod));
        Assert.Equal(
            ["VeleroBackupStorageLocationUnavailable", "VeleroDataUploadFailed", "VeleroRepositoryMaintenanceFailed"],
            Names(Prod).Except(Names(old), StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("VeleroVolumeSnapshotFailed", Names(StackSignalSets.Configs["local"]));
    }

    [Fact]
    public void Without_Prometheus_there_is_nothing_and_in_one_of_others_nothing_is_missed()
    {
        var off = With(OperatorState.Off);
        var adopted = With(OperatorState.Adopt);

        Assert.Empty(Of(off).Alerts);
        Assert.Empty(Of(off).Dashboards);
        Assert.Equal(
            """max(up{job="velero"}) == 0""", Of(adopted).Alerts.Single(alert => alert.Name == "VeleroDown").Expression);
        Assert.Equal(
            """absent(up{job="velero"} == 1)""", Of(Prod).Alerts.Single(alert => alert.Name == "VeleroDown").Expression);

        static PlatformConfig With(OperatorState state) =>
            Prod with { Operators = Prod.Operators with { KubePrometheusStack = new() { State = state } } };
    }

    [Fact]
    public void Drills_of_a_controller_of_others_are_not_missed()
    {
        var adopted = Prod with { Operators = Prod.Operators with { ArgoWorkflows = new() { State = OperatorState.Adopt } } };

        Assert.Contains("DrTestOverdue", Names(Prod));
        Assert.DoesNotContain(Names(adopted), name => name.StartsWith("DrTest", StringComparison.Ordinal));
        Assert.DoesNotContain(Of(adopted).Dashboards.Single().Rows, row => row.Key == "drills");
    }

    [Fact]
    public void Every_alert_has_its_panel_and_every_panel_but_one_its_alert()
    {
        var set = Of(Prod);
        var panels = set.Dashboards.Single().Panels.Select(panel => panel.Key).ToHashSet(StringComparer.Ordinal);
        var linked = set.Alerts.Select(alert => alert.Panel.Panel).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(linked.Except(panels));
        Assert.Equal(["backup-duration"], panels.Except(linked));
    }

    [Fact]
    public void Only_a_recovery_point_that_is_missing_twice_pages() => Assert.Equal(
        ["VeleroBackupRpoMissed"],
        Of(Prod).Alerts.Where(alert => alert.Priority <= Platform.Signals.Alerts.AlertPriority.P1).Select(alert => alert.Name));

    private static SignalSet Of(PlatformConfig config) => RecoverySignals.Of(config, StackDrills.Of(config));

    private static HashSet<string> Names(PlatformConfig config) =>
        Of(config).Alerts.Select(alert => alert.Name).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Rules(PlatformConfig config) => Of(config).Recordings.Select(rule =>
        $"{rule.Metric}{{{string.Join(',', rule.Labels.Select(label => $"{label.Key}={label.Value}"))}}} {rule.Expression}");
}
