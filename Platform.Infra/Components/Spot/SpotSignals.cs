using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Components.PlatformAlerts;
using Platform.Components.Spot.Alerts;
using Platform.Components.Spot.Dashboards;
using Platform.Configuration;
using Platform.Signals;

namespace Platform.Components.Spot;

/// <summary>Alerts and dashboard of interruptions.</summary>
public static class SpotSignals
{
    /// <summary>The signals of a stack.</summary>
    /// <param name="config">The stack's configuration, validated.</param>
    /// <returns>Alerts and dashboard; nothing without Prometheus.</returns>
    public static SignalSet Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var states = OperatorStates.Of(config);
        if (!AlertCatalogue.Runs(states[OperatorName.KubePrometheusStack]))
        {
            return new SignalSet();
        }

        var (plan, mode) = (SpotPlan.Of(config), config.Cluster.ComputeMode);
        return new SignalSet
        {
            Alerts = SpotAlerts.Of(plan, new AlertContext(config.Alerts, mode, name => states[name])),
            Dashboards = [SpotDashboard.Of(plan, mode)],
        };
    }
}
