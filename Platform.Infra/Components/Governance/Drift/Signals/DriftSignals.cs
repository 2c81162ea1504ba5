using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Components.PlatformAlerts;
using Platform.Configuration;
using Platform.Signals;
using Platform.Signals.Alerts;
using Platform.Workflows.Drift;

namespace Platform.Components.Governance.Drift.Signals;

/// <summary>Alerts and the dashboard on drift. Which there are follows from what runs.</summary>
public static class DriftSignals
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

        // Labels of objects are metrics only where kube-state-metrics is told to show them.
        var showsLabels = states.IsInstalled(OperatorName.KubePrometheusStack);
        var hasArgoCd = AlertCatalogue.Runs(states[OperatorName.ArgoCd]);
        // Of a workflow controller that others installed nobody knows that it is scraped.
        var hasRemediation = RemediationWorkflow.IsWanted(states) && states.IsInstalled(OperatorName.ArgoWorkflows);
        return new SignalSet
        {
            Alerts =
            [
                .. hasArgoCd ? (ImmutableArray<Alert>)
                    [ArgoAppDrift.Detected(), ArgoAppDrift.Persistent(), ArgoAppSelfHealLoop.Of()] : [],
                .. showsLabels ? (ImmutableArray<Alert>)
                    [InfrastructureDrift.Found(), InfrastructureDrift.CheckFailed()] : [],
                InfrastructureDriftCheckStale.Of(config.Governance.Drift.NightlyCheck),
                .. hasRemediation ? (ImmutableArray<Alert>)[Remediations.Failed(), Remediations.Waiting()] : [],
            ],
            Dashboards = [DriftDashboard.Of(hasArgoCd, hasRemediation)],
        };
    }
}
