using Platform.Catalog;
using Platform.Components.Routing;
using Platform.Signals.Routing;

namespace Platform.Components.Operators.Prometheus;

/// <summary>What Alertmanager and Grafana need outside their chart: secrets, and topics that alerts go to.</summary>
internal static class PrometheusGround
{
    /// <summary>Creates it.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <param name="site">Where.</param>
    /// <returns>What the operator stands on.</returns>
    public static OperatorGround Create(OperatorPlan plan, OperatorSite site)
    {
        var alertmanager = AlertmanagerGround.Create(
            $"{site.Name}-alertmanager", plan.Routing, OperatorPlace.Monitoring.Namespace,
            plan.RoleName(OperatorName.KubePrometheusStack), site.Parent, site.After);
        return new OperatorGround
        {
            Ready = [.. GrafanaAdmin.Create(plan, site), .. alertmanager.Ready],
            Identity = alertmanager.Policy is { } policy
                ? new OperatorIdentity
                {
                    ServiceAccounts = [AlertmanagerValues.ServiceAccount],
                    Purpose = "Alertmanager publish to the topic of everybody on call",
                    Policy = policy,
                }
                : null,
        };
    }
}
