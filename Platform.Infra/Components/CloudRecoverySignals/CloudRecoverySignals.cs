using System.Diagnostics.CodeAnalysis;
using Platform.Catalog;
using Platform.Components.CrossRegion;
using Platform.Components.Operators;
using Platform.Components.PlatformAlerts;
using Platform.Components.Secrets;
using Platform.Configuration;
using Platform.Signals;
using Platform.Signals.Alerts;
using Platform.Workflows.Aurora;

namespace Platform.Components.CloudRecoverySignals;

/// <summary>
/// What tells of recovery in AWS: alerts on copies and on the database's backups, and their dashboard. Its drills are
/// held to their objectives with all others, by <see cref="Recovery.Signals.RecoverySignals"/>.
/// </summary>
[SuppressMessage(
    "Design", "MA0049:Type name should not match containing namespace",
    Justification = "The folder has the signals of three components.")]
public static class CloudRecoverySignals
{
    /// <summary>The signals of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The signals; nothing where nothing of it is configured, or nothing could tell.</returns>
    public static SignalSet Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var states = OperatorStates.Of(config);
        if (!AlertCatalogue.Runs(states[OperatorName.KubePrometheusStack])
            // Nobody knows whether an adopted one is scraped, and what says nothing would be alerted on for ever.
            || !states.IsInstalled(OperatorName.ArgoWorkflows))
        {
            return new SignalSet();
        }

        var copies = CrossRegionPlan.Of(config);
        var secrets = SecretsPlan.Of(config) is { There: not null };
        var database = AuroraDrillPlan.Of(config);
        Alert[] alerts =
        [
            .. copies is null ? [] : (Alert[])[BackupReplicaBehind.Of(copies)],
            .. database is null ? [] : (Alert[])[AuroraRestorableTooOld.Of(database), AuroraRestorableUnknown.Of(database)],
        ];
        return copies is null && !secrets && database is null ? new SignalSet() : new SignalSet
        {
            Alerts = [.. alerts],
            Dashboards = [CloudRecoveryDashboard.Of(copies is not null, secrets, database is not null)],
        };
    }
}
