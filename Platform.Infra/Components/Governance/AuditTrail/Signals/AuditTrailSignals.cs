using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Components.PlatformAlerts;
using Platform.Configuration;
using Platform.Signals;
using Platform.Signals.Alerts;

namespace Platform.Components.Governance.AuditTrail.Signals;

/// <summary>What tells of deployments, and of changes past Git.</summary>
public static class AuditTrailSignals
{
    /// <summary>The signals of a stack.</summary>
    /// <param name="config">The stack's configuration, validated.</param>
    /// <returns>
    /// The dashboard, an alert on changes by hand where they are the exception, and one on events that are not written
    /// down; nothing without Prometheus.
    /// </returns>
    public static SignalSet Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var states = OperatorStates.Of(config);
        var (syncs, policies) = (Runs(OperatorName.ArgoCd), Runs(OperatorName.Kyverno));
        if (!Runs(OperatorName.KubePrometheusStack) || !(syncs || policies))
        {
            return new SignalSet();
        }

        var events = AuditDelivery.Of(config) is not null;

        // In dev people are meant to change by hand.
        var rare = config.Deployment.Environment is DeploymentEnvironment.Staging or DeploymentEnvironment.Prod;
        return new SignalSet
        {
            Alerts =
            [
                .. policies && rare ? [ManualKubectlChangeAudited.Of()] : Array.Empty<Alert>(),
                .. events && syncs ? [ArgoAuditNotDelivered.Of()] : Array.Empty<Alert>(),
            ],
            Dashboards = [AuditTrailDashboard.Of(events, syncs, policies)],
        };

        bool Runs(OperatorName name) => AlertCatalogue.Runs(states[name]);
    }
}
