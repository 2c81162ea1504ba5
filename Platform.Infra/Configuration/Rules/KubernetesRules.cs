using Platform.Catalog;
using Platform.Catalog.Upgrades;
using Platform.Components.Operators;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Whether the cluster's Kubernetes goes with EKS and with the charts that the stack installs.</summary>
internal static class KubernetesRules
{
    private const string Kubernetes = "platform:cluster.kubernetesVersion";
    private const string BackupChart = "platform:backup.chartVersion";

    /// <summary>Checks the version; one that cannot be read has a finding already.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        if (!context.Sound(Kubernetes, "platform:cluster.computeMode", "platform:operators", "platform:deployment"))
        {
            return;
        }

        var kubernetes = VersionNumber.Read(context.Config.Cluster.KubernetesVersion);
        if (context.Config.Cluster.ComputeMode != ComputeMode.Local && !CheckEks(context, kubernetes))
        {
            return;
        }

        if (context.Sound(BackupChart))
        {
            CheckChart(context, kubernetes, Charts.Velero, context.Config.Backup.ChartVersion, BackupChart);
        }

        var states = OperatorStates.Of(context.Config);
        foreach (var one in OperatorList.All.Where(one => states.IsInstalled(one.Name)))
        {
            var path = $"{OperatorNames.Path(one.Name)}.chartVersion";
            if (one.Chart is { } chart && context.Sound(path))
            {
                CheckChart(context, kubernetes, chart, context.Config.Operators.Of(one.Name).PinnedVersion, path);
            }
        }
    }

    // False where nothing can be said of charts either.
    private static bool CheckEks(RuleContext context, Version kubernetes)
    {
        var (oldest, newest) = (EksVersions.All[0], EksVersions.All[^1]);
        if (kubernetes < oldest.Number)
        {
            context.Report(
                FindingCatalogue.KubernetesGone, Kubernetes,
                $"EKS no longer offers Kubernetes {kubernetes.ToString(2)}.",
                $"Take {oldest.Minor} or newer, one minor version at a time.");
            return false;
        }

        if (kubernetes > newest.Number)
        {
            context.Report(
                FindingCatalogue.KubernetesUnknown, Kubernetes,
                $"nothing is known of Kubernetes {kubernetes.ToString(2)}: the catalogue ends with {newest.Minor}.",
                $"Take {newest.Minor} or older, or try it in a stack that nobody depends on.");
            return false;
        }

        return true;
    }

    private static void CheckChart(
        RuleContext context, Version kubernetes, HelmChart chart, string? pinned, string pinnedPath)
    {
        var version = VersionNumber.Read(pinned ?? chart.Version);
        var (path, minor) = (pinned is null ? Kubernetes : pinnedPath, kubernetes.ToString(2));
        var shown = $"chart {chart.Name} {pinned ?? chart.Version}";
        switch (KubernetesSupports.Of(chart.Name, version))
        {
            case { } support when support.Refuses(kubernetes):
                context.Report(
                    FindingCatalogue.KubernetesRefused, path,
                    $"{shown} goes with Kubernetes {support.Range}, not with {minor}.",
                    Remedy(chart.Name, kubernetes, pinnedPath));
                break;
            case { } support when support.IsUntested(kubernetes):
                context.Report(
                    FindingCatalogue.KubernetesUntested, path,
                    $"{shown} was tested up to Kubernetes {support.Tested!.ToString(2)}, not on {minor}.",
                    "Try it in a stack that nobody depends on, or take a newer chart.");
                break;
            case null when KubernetesSupports.Knows(chart.Name) && !IsCheckedElsewhere(chart):
                context.Report(
                    FindingCatalogue.KubernetesUntested, path,
                    $"nothing is known of {shown} on Kubernetes {minor}.",
                    $"Remove the key: the catalogue's chart is {chart.Version}.");
                break;
            default:
                break;
        }
    }

    private static string Remedy(string chart, Version kubernetes, string path) =>
        KubernetesSupports.For(chart, kubernetes) is { } other
            ? $"Set {path} to {other.FromChart} or to a later chart of that line."
            : "Take another version of Kubernetes: no chart in the catalogue goes with this one.";

    // What old Velero charts go with has rules of its own.
    private static bool IsCheckedElsewhere(HelmChart chart) => chart == Charts.Velero;
}
