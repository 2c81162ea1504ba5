using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;

namespace Platform.Components.Recovery.Signals;

/// <summary>The dashboard of recovery: are recovery points there in time, can they be used, does recovering work?</summary>
internal static class RecoveryDashboard
{
    /// <summary>The dashboard, with the rows of what there is.</summary>
    /// <param name="context">What there is.</param>
    public static Dashboard Of(RecoveryContext context) => new()
    {
        Uid = RecoveryPanels.Uid,
        Title = "Backup and recovery",
        Description =
            "Is every schedule's last backup within the RPO that it keeps, is the data where it should be, and do drills "
            + "recover in time? Every alert on backups links to its panel here.",
        Tags = ["backup", "recovery"],
        From = "now-7d",
        LintExceptions =
        [
            .. LintException.ManyExporters,
            new("target-counter-agg-rule", "The number of objects is a gauge, in spite of its name.", "backup-items"),
            .. context.TakesSnapshots ? (ImmutableArray<LintException>)[VolumeRow.BornWithItsValue] : [],
        ],
        Links = [DashboardLink.To("Cluster overview", Overview.Uid), DashboardLink.To("Operators", "platform-operators")],
        Rows = [StatusRow.Of(context), BackupRow.Of(context), .. Volumes(context), .. Drills(context)],
    };

    private static ImmutableArray<DashboardRow> Volumes(RecoveryContext context) =>
        context.TakesSnapshots || context.MovesData || context.KnowsMaintenance ? [VolumeRow.Of(context)] : [];

    private static ImmutableArray<DashboardRow> Drills(RecoveryContext context) =>
        context.Plan.Drills.IsEmpty ? [] : [DrillRow.Of()];
}
