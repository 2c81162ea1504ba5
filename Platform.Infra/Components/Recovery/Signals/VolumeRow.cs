using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>Where the data of volumes is on its way to.</summary>
internal static class VolumeRow
{
    public static LintException BornWithItsValue { get; } = new(
        "target-counter-agg-rule",
        "The counter has a series a backup, which is born with its final value: a rate would show nothing.",
        "snapshot-failures");

    public static DashboardRow Of(RecoveryContext context) => new("volumes", "Data of volumes",
    [
        .. context.TakesSnapshots ? (ImmutableArray<Panel>)[Snapshots] : [],
        .. context.MovesData ? (ImmutableArray<Panel>)[Uploads] : [],
        .. context.KnowsMaintenance ? (ImmutableArray<Panel>)[Maintenance] : [],
    ]);

    private static TimeSeriesPanel Snapshots => OverviewPanel.Lines(
        "snapshot-failures",
        "Volumes without a snapshot",
        "Volumes of each backup that could not be snapshotted, since Velero's start; there should be none.",
        Unit.Count,
        $"max by (schedule, backupName) ({VeleroServer.CsiSnapshotFailureTotal}) > 0",
        "{{backupName}}");

    private static TimeSeriesPanel Uploads => OverviewPanel.Lines(
        "data-uploads",
        "Uploads that failed",
        "Snapshots of the last day whose data did not reach the bucket, by node; there should be none.",
        Unit.Count,
        $"sum by (node) (increase({VeleroNodeAgent.DataUploadFailureTotal}[1d]))",
        "{{node}}");

    private static TimeSeriesPanel Maintenance => new()
    {
        Key = "repository-maintenance",
        Title = "Maintenance of repositories",
        Description = "Maintenance of the last six hours by repository: it runs each hour, and one that fails is followed.",
        Unit = Unit.Count,
        Targets =
        [
            new PromQl(
                $"sum by (repository_name) (increase({VeleroServer.RepoMaintenanceSuccessTotal}[6h]))",
                "{{repository_name}} done"),
            new PromQl(
                $"sum by (repository_name) (increase({VeleroServer.RepoMaintenanceFailureTotal}[6h]))",
                "{{repository_name}} failed"),
        ],
    };
}
