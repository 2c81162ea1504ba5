using Platform.Components.CloudRecoverySignals;
using Platform.Components.Governance.AuditTrail.Signals;
using Platform.Components.Governance.Drift.Signals;
using Platform.Components.Governance.Exceptions.Signals;
using Platform.Components.Governance.Windows.Signals;
using Platform.Components.OperatorHealth;
using Platform.Components.PlatformAlerts;
using Platform.Components.Recovery.Signals;
using Platform.Components.Slo;
using Platform.Components.Spot;
using Platform.Configuration;
using Platform.Signals;

namespace Platform;

/// <summary>The table of contents of a stack's signals: one line a domain that brings any.</summary>
public static class StackSignals
{
    /// <summary>The alerts, recorded series and dashboards of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>What all domains bring together.</returns>
    public static SignalSet Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return SignalSet.Union([Platform(config), StackSlo.Signals(config)]);
    }

    /// <summary>Those that tell of the platform itself; the others come with components of their own.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>What these domains bring together.</returns>
    public static SignalSet Platform(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return SignalSet.Union(
        [
            AlertCatalogue.Signals(config),
            OperatorsDashboard.Signals(config),
            RecoverySignals.Of(config, StackDrills.Of(config)),
            CloudRecoverySignals.Of(config),
            SpotSignals.Of(config),
            ExceptionSignals.Of(config),
            DriftSignals.Of(config),
            WindowSignals.Of(config),
            AuditTrailSignals.Of(config),
        ]);
    }

    /// <summary>Where the links of a stack's alerts lead.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The addresses.</returns>
    public static SignalLinks Links(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new SignalLinks(
            config.Signals.RunbookBaseUrl ?? $"https://runbooks.{config.Deployment.Domain}",
            config.Signals.GrafanaUrl ?? $"https://grafana.{config.Deployment.Domain}");
    }
}
