using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Whether the operators fit the compute mode, each other, and what the stack asks of them.</summary>
internal static class OperatorRules
{
    private const string Section = "platform:operators";

    /// <summary>Seed 000's SLOs are over 30 days, and no SLO's period is longer.</summary>
    private const int LongestSloDays = 30;

    /// <summary>Checks the operators.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        if (!context.Sound("platform:cluster.computeMode", "platform:deployment.environment", Section))
        {
            return;
        }

        foreach (var one in OperatorList.All)
        {
            CheckFit(context, one);
            CheckChart(context, one);
        }

        CheckNeeds(context);
        CheckPrometheus(context);
        CheckIdentity(context);
    }

    private static void CheckFit(RuleContext context, Operator one)
    {
        var mode = context.Config.Cluster.ComputeMode;
        var fit = one.Fit(mode);
        var allowed = fit.BuiltIn ? OperatorState.Adopt : OperatorState.Off;
        if (fit.Reason is { } reason && context.Config.Operators.Of(one.Name).State is { } state && state != allowed)
        {
            context.Report(
                FindingCatalogue.OperatorFit, $"{OperatorNames.Path(one.Name)}.state",
                $"{Words.CamelCase(state.ToString())} is not possible in compute mode {Words.CamelCase(mode.ToString())}: "
                + $"{reason}.",
                $"Remove the key, or write {Words.CamelCase(allowed.ToString())}.");
        }
    }

    private static void CheckChart(RuleContext context, Operator one)
    {
        if (one.Chart is { } chart && context.Config.Operators.Of(one.Name).PinnedVersion is { } pinned
            && VersionNumber.Read(pinned).Major != VersionNumber.Read(chart.Version).Major)
        {
            context.Report(
                FindingCatalogue.ChartUntested, $"{OperatorNames.Path(one.Name)}.chartVersion",
                $"the values are made for version {chart.Version} of the chart, and {pinned} may read other keys.",
                "Take a version with the same first number, or compare the charts' values.");
        }
    }

    private static void CheckNeeds(RuleContext context)
    {
        var states = OperatorStates.Of(context.Config);
        foreach (var need in StackNeeds.Of(context.Config).Where(need => states.IsOff(need.Operator)).Distinct())
        {
            var name = OperatorNames.Camel(need.Operator);
            context.Report(
                FindingCatalogue.OperatorNeeded, need.Path, $"operator {name} is needed for {need.Why}, and it is off.",
                $"Set {OperatorNames.Path(need.Operator)}.state to install or adopt.");
        }
    }

    private static void CheckPrometheus(RuleContext context)
    {
        var path = OperatorNames.Path(OperatorName.KubePrometheusStack);
        var prometheus = context.Config.Operators.KubePrometheusStack;
        if (OperatorStates.Of(context.Config).IsOff(OperatorName.KubePrometheusStack))
        {
            context.Report(
                FindingCatalogue.NobodyWatches, $"{path}.state",
                "without Prometheus no alert of the platform exists, and a failed backup is noticed by nobody.",
                "Set it to install, or to adopt where the cluster has one.");
        }
        else if (prometheus.RetentionDays < LongestSloDays)
        {
            context.Report(
                FindingCatalogue.RetentionBelowSlo, $"{path}.retentionDays",
                $"an SLO looks back {LongestSloDays} days, and metrics are kept for {prometheus.RetentionDays}.",
                $"Give {LongestSloDays} or more, or remove the key.");
        }
    }

    private static void CheckIdentity(RuleContext context)
    {
        var cluster = context.Config.Cluster;
        if (context.Config.Operators.Identity == WorkloadIdentity.Irsa && cluster is
            { Mode: ClusterMode.Adopt, OidcIssuer: null, ComputeMode: not ComputeMode.Local }
            && context.Sound("platform:cluster.oidcIssuer"))
        {
            context.Report(
                FindingCatalogue.IrsaNeedsIssuer, $"{Section}.identity",
                "IAM roles for service accounts need the cluster's OIDC issuer.",
                "Give platform:cluster.oidcIssuer, or choose podIdentity.");
        }
    }
}
