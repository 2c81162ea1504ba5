using Platform.Catalog;
using Platform.Configuration;
using Platform.Manifests;

namespace Platform.Components.Operators.ContainerInsights;

/// <summary>CloudWatch Container Insights: metrics of nodes and pods beside those that Prometheus has.</summary>
internal static class ContainerInsightsOperator
{
    /// <summary>The operator. Every observation is paid for, so that development does without.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.ContainerInsights,
        // The add-on makes its namespace itself.
        Place = new OperatorPlace("amazon-cloudwatch", PodSecurity: null),
        Addon = EksAddons.ContainerInsights,
        Fit = ModeFit.OnAws,
        Default = static (_, environment) =>
            environment is DeploymentEnvironment.Staging or DeploymentEnvironment.Prod
                ? OperatorState.Install
                : OperatorState.Off,
        Ground = (_, _) => new OperatorGround
        {
            Identity = new OperatorIdentity
            {
                ServiceAccounts = ["cloudwatch-agent"],
                Purpose = "the CloudWatch agent send metrics",
                ManagedPolicies = ["CloudWatchAgentServerPolicy"],
            },
        },
        Values = _ => HelmValues.Map(
            // Fluent Bit of our own ships the logs: a second copy would be paid for twice.
            ("containerLogs", HelmValues.Map(("enabled", false))),
            ("manager", HelmValues.Map(("applicationSignals", HelmValues.Map(
                ("autoMonitor", HelmValues.Map(("monitorAllServices", false)))))))),
    };
}
