using Platform.Catalog;
using Platform.Components.Spot;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Whether exactly one party drains the nodes that EC2 takes back.</summary>
internal static class SpotRules
{
    private const string Section = "platform:spot";

    /// <summary>Checks the section.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        if (!context.Sound("platform:cluster.computeMode", Section))
        {
            return;
        }

        var (mode, handler) = (context.Config.Cluster.ComputeMode, context.Config.Spot.Handler);
        if (mode != ComputeMode.SelfManaged)
        {
            CheckFit(context, mode, handler.State);
        }
        else if (handler.State == OperatorState.Off)
        {
            context.Report(
                FindingCatalogue.NobodyDrains, $"{Section}.handler.state",
                "without a handler the pods of a node that EC2 takes back are killed after two minutes at most, undrained.",
                "Remove the key, or write adopt where the cluster has a handler.");
        }
        else if (handler.State != OperatorState.Adopt)
        {
            CheckGroups(context);
            CheckChart(context, handler);
        }
    }

    private static void CheckFit(RuleContext context, ComputeMode mode, OperatorState? state)
    {
        if (state is OperatorState.Install or OperatorState.Adopt)
        {
            context.Report(
                FindingCatalogue.HandlerFit, $"{Section}.handler.state",
                $"a termination handler has no place in compute mode {Words.CamelCase(mode.ToString())}: "
                + $"{SpotPlan.ReasonAgainstHandler(mode)}.",
                "Remove the key, or write off.");
        }
    }

    // Only where the stack asks for the handler: a stack whose compute mode alone is changed stays without findings. It
    // reads of it in the component's outputs, and is told by SpotHandlerSeesNoNode.
    private static void CheckGroups(RuleContext context)
    {
        var config = context.Config;
        if (config.Spot is
            {
                Handler: { Mode: TerminationHandlerMode.Queue, State: OperatorState.Install },
                AutoScalingGroups.IsEmpty: true,
            }
            && config.Cluster.Mode == ClusterMode.Adopt && context.Sound("platform:cluster.mode"))
        {
            context.Report(
                FindingCatalogue.NoScalingGroup, $"{Section}.autoScalingGroups",
                "no Auto Scaling group of the adopted cluster is named, so its instances have no lifecycle hook and no tag, "
                + "and the handler passes them over.",
                "Name the groups of the cluster's nodes.");
        }
    }

    private static void CheckChart(RuleContext context, TerminationHandlerConfig handler)
    {
        if (handler.ChartVersion is { } version && context.Sound($"{Section}.handler.chartVersion")
            && VersionNumber.Read(version) < VersionNumber.Read(Charts.NodeTerminationHandler.Version))
        {
            context.Report(
                FindingCatalogue.HandlerChartOld, $"{Section}.handler.chartVersion",
                $"chart {version} is older than {Charts.NodeTerminationHandler.Version}, which the values are made for; "
                + "keys that it lacks have no effect.",
                "Remove the key, or compare the charts' values.");
        }
    }
}
