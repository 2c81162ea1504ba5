using Platform.Catalog;
using Platform.Components.Cluster;
using Platform.Components.SecurityFindings;
using Platform.Components.Signals;
using Platform.Components.Slo;
using Platform.Components.Workflows;
using Platform.Configuration;
using Pulumi;

namespace Platform;

/// <summary>The stack's table of contents: what all stands on, then one part a subject.</summary>
public static class PlatformStack
{
    /// <summary>Registers everything that a configuration asks for.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The stack's outputs by name.</returns>
    public static IDictionary<string, object?> Create(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var ground = new StackGround(config);
        var recovery = new StackRecovery(ground);
        CreateSignals(ground);
        var governance = StackGovernance.Create(ground);
        CreateWorkflows(ground, recovery, governance);
        if (SecurityFindings.IsWanted(config))
        {
            _ = new SecurityFindings("security-findings", config, ground.InAws());
        }

        return new Dictionary<string, object?>(
            [.. ClusterStackOutputs.Of(ground.Platform, config), .. recovery.Outputs()], StringComparer.Ordinal);
    }

    private static void CreateSignals(StackGround ground)
    {
        var (config, operators) = (ground.Config, ground.Operators);
        if (operators.IsOff(OperatorName.KubePrometheusStack))
        {
            return;
        }

        Resource[] after =
        [
            .. operators.After(OperatorName.KubePrometheusStack),
            .. operators.IsInstalled(OperatorName.BlackboxExporter) ? operators.After(OperatorName.BlackboxExporter) : [],
        ];
        _ = new PlatformSignals("signals", PlatformSignalsArgs.Of(config, after), ground.InCluster());
        _ = new SloAlerting("slo", SloAlertingArgs.Of(config, after), ground.InCluster());
    }

    private static void CreateWorkflows(StackGround ground, StackRecovery recovery, Resource calendar)
    {
        if (!ground.Operators.IsOff(OperatorName.ArgoWorkflows))
        {
            Resource[] after = [.. ground.Operators.After(OperatorName.ArgoWorkflows), recovery.Backup, calendar];
            _ = new PlatformWorkflows(
                "workflows", PlatformWorkflowsArgs.Of(ground.Config, ground.Cluster, after), ground.InBoth());
        }
    }
}
