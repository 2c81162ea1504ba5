using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Components.PlatformAlerts;
using Platform.Configuration;
using Platform.Recovery;
using Platform.Signals;
using Platform.Signals.Alerts;

namespace Platform.Components.Recovery.Signals;

/// <summary>
/// Alerts, limits and the dashboard of backup and recovery. Which there are follows from the schedules, the objectives
/// and what runs: an alert on what is not there would be blind or fire for ever.
/// </summary>
public static class RecoverySignals
{
    /// <summary>The signals of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="drills">The drills whose workflows the stack has.</param>
    /// <returns>The signals; nothing without Prometheus.</returns>
    public static SignalSet Of(PlatformConfig config, ImmutableArray<RecoveryDrill> drills)
    {
        ArgumentNullException.ThrowIfNull(config);
        var states = OperatorStates.Of(config);
        if (!AlertCatalogue.Runs(states[OperatorName.KubePrometheusStack]))
        {
            return new SignalSet();
        }

        // Of a workflow controller that others installed nobody knows that it is scraped.
        var measured = states.IsInstalled(OperatorName.ArgoWorkflows) ? drills : [];
        return Of(RecoveryContext.Of(config, RecoveryPlan.Of(config) with { Drills = measured }));
    }

    private static SignalSet Of(RecoveryContext context) => new()
    {
        Alerts =
        [
            VeleroDown.Of(context),
            BackupOutcome.Failed(),
            BackupOutcome.PartiallyFailed(),
            BackupOutcome.ValidationFailed(),
            VeleroBackupEmpty.Of(),
            VeleroBackupSizeDropped.Of(),
            VeleroRestoreFailed.Of(),
            .. Schedules(context.Plan),
            .. Storage(context),
            .. Drills(context.Plan),
        ],
        Recordings = RecoverySeries.Rules(context.Plan),
        Dashboards = [RecoveryDashboard.Of(context)],
    };

    private static IEnumerable<Alert> Schedules(RecoveryPlan plan) =>
    [
        .. plan.Schedules.IsEmpty
            ? (Alert[])[]
            : [VeleroBackupTooOld.Of(plan), VeleroBackupNeverSucceeded.Of(plan), VeleroScheduleMissing.Of(plan)],
        .. plan.Promises.IsEmpty ? (Alert[])[] : [VeleroBackupRpo.AtRisk(plan), VeleroBackupRpo.Missed(plan)],
    ];

    private static IEnumerable<Alert> Storage(RecoveryContext context) =>
    [
        .. context.KnowsLocations ? (Alert[])[VeleroBackupStorageLocationUnavailable.Of()] : [],
        .. context.MovesData ? (Alert[])[VeleroDataUploadFailed.Of()] : [],
        .. context.KnowsMaintenance ? (Alert[])[VeleroRepositoryMaintenanceFailed.Of()] : [],
        .. context.TakesSnapshots ? (Alert[])[VeleroVolumeSnapshotFailed.Of()] : [],
    ];

    private static IEnumerable<Alert> Drills(RecoveryPlan plan) => plan.Drills.IsEmpty ? [] :
    [
        DrTestAge.Overdue(plan),
        DrTestAge.NeverSucceeded(plan),
        DrTestFailed.Of(),
        .. Has(plan, RecoverySeries.DrillRto) ? (Alert[])[DrTestOverTarget.Rto(plan)] : [],
        .. Has(plan, RecoverySeries.DrillRpo) ? (Alert[])[DrTestOverTarget.Rpo(plan)] : [],
    ];

    private static bool Has(RecoveryPlan plan, Platform.Signals.Metrics.Metric target) =>
        plan.Drills.Any(drill => RecoverySeries.TargetOf(plan, drill, target) is not null);
}
