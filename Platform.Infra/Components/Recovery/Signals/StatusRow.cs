using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>Backup status against the RPO, a schedule a line.</summary>
internal static class StatusRow
{
    private static readonly Thresholds Late =
        new(DashboardColour.Green, [new(0.75, DashboardColour.Orange), new(1, DashboardColour.Red)]);

    /// <summary>Seconds since the last whole backup of each schedule ended.</summary>
    private static string Age =>
        $$"""(time() - max by (schedule) ({{VeleroServer.BackupLastSuccessfulTimestamp}}{schedule!=""}))""";

    public static DashboardRow Of(RecoveryContext context) => new("status", "Backup status against RPO",
    [
        .. context.Plan.Schedules.IsEmpty ? (ImmutableArray<Panel>)[] : [Table, Ages],
        .. context.Plan.Promises.IsEmpty ? (ImmutableArray<Panel>)[] : [Promises],
        Up,
        .. context.KnowsLocations ? (ImmutableArray<Panel>)[Locations] : [],
    ]);

    private static TablePanel Table => new()
    {
        Key = "backup-status",
        Title = "Schedules",
        Description =
            "Each schedule of the stack: the age of its last whole backup, how often it runs, and the part of the age limit "
            + "(two intervals and a run) that the age is; red from 1 on. No age is no whole backup yet.",
        Unit = Unit.Duration,
        Targets =
        [
            new PromQl($"max by (schedule) ({RecoverySeries.Interval})"),
            new PromQl(Age),
            new PromQl($"{Age} / on (schedule) max by (schedule) ({RecoverySeries.AgeLimit})"),
        ],
        Columns =
        [
            new TableColumn("schedule", "Schedule"),
            new TableColumn("Value #A", "Runs every"),
            new TableColumn("Value #B", "Last whole backup ended"),
            new TableColumn("Value #C", "Of its limit") { Unit = Unit.Ratio, Thresholds = Late },
        ],
        SortBy = "Of its limit",
        IsDescending = true,
    };

    private static TimeSeriesPanel Ages => OverviewPanel.Lines(
        "backup-age",
        "Age of the last whole backup",
        "Seconds since the last whole backup of each schedule ended. It falls to 0 with each backup; a line that rises "
        + "over two teeth has missed one.",
        Unit.Duration,
        Age,
        "{{schedule}}");

    private static TimeSeriesPanel Promises => OverviewPanel.Lines(
        "rpo",
        "Age against the RPO",
        "The age of the last whole backup as a part of what the RPO allows, by the component that is promised it. From 1 "
        + "on a disaster costs more than is promised.",
        Unit.Ratio,
        $$"""
        {{Age}} / on (schedule) group_right () max by (component, schedule) ({{RecoverySeries.RpoLimit}})
        """,
        "{{component}} by {{schedule}}") with
    {
        Minimum = 0,
        ShowsThresholds = true,
        Thresholds = Late,
    };

    private static StatPanel Up => OverviewPanel.Faults(
        "velero-up",
        "Velero",
        "Whether a Velero answers.",
        $$"""max({{Scrapes.Up}}{job="velero"})""",
        "up") with
    { Thresholds = Thresholds.UpOrDown };

    private static StatPanel Locations => OverviewPanel.Faults(
        "backup-locations",
        "Storage locations",
        "1 where Velero can use the location, 0 where it cannot.",
        $"max by (backup_location_name) ({VeleroServer.BackupLocationStatusGauge})",
        "{{backup_location_name}}") with
    { Thresholds = Thresholds.UpOrDown };
}
