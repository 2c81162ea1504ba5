using Platform.Catalog;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Whether chart, Velero, AWS plugin and Kubernetes fit each other and what the stack asks of them.</summary>
internal static class VersionRules
{
    private const string Chart = "platform:backup.chartVersion";
    private const string Velero = "platform:backup.veleroVersion";
    private const string Plugin = "platform:backup.pluginVersion";

    // The newest Kubernetes for which Bitnami's kubectl image, which older charts pull, was ever published is 1.33.
    private static readonly Version KubernetesWithoutBitnamiImage = new(1, 34, 0);

    /// <summary>Checks the versions; those that cannot be read have a finding already.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        if (!context.Sound(Chart))
        {
            return;
        }

        var backup = context.Config.Backup;
        var chart = VersionNumber.Read(backup.ChartVersion ?? Charts.Velero.Version);
        if (VeleroLines.ForChart(chart) is not { } line)
        {
            var majors = VeleroLines.All.SelectMany(known => known.ChartMajors).ToArray();
            context.Report(
                FindingCatalogue.Version, Chart, $"no Velero is known for chart {chart}.",
                $"Take a chart from {majors.Min()} to {majors.Max()}.");
            return;
        }

        CheckKubernetes(context, chart);
        if (context.Sound(Velero))
        {
            CheckVelero(context, chart, line);
        }

        if (context.Sound(Plugin))
        {
            CheckPlugin(context, line);
        }
    }

    private static void CheckKubernetes(RuleContext context, Version chart)
    {
        const string path = "platform:cluster.kubernetesVersion";
        var kubernetes = context.Config.Cluster.KubernetesVersion;
        if (chart < VeleroLines.FirstChartWithOwnCrdHook && context.Sound(path)
            && VersionNumber.Read(kubernetes) >= KubernetesWithoutBitnamiImage)
        {
            context.Report(
                FindingCatalogue.ChartTooOld, Chart,
                $"chart {chart} cannot be installed on Kubernetes {kubernetes}: its hook's image does not exist for "
                + "it.",
                $"Take chart {VeleroLines.FirstChartWithOwnCrdHook} or newer.");
        }
    }

    private static void CheckVelero(RuleContext context, Version chart, VeleroLine line)
    {
        var text = context.Config.Backup.VeleroVersion ?? line.Velero;
        var velero = VersionNumber.Read(text);
        if (!line.HasVelero(velero))
        {
            context.Report(
                FindingCatalogue.ChartFit, Velero, $"chart {chart} is made for Velero {line.Minor}, not {text}.",
                $"Take a v{line.Minor} release, or the chart that fits.");
        }

        if (velero >= VeleroLines.FirstVeleroWithGlobs)
        {
            return;
        }

        foreach (var (name, schedule) in context.Config.Backup.Schedules.Where(pair => pair.Value.Enabled))
        {
            var path = Paths.Join(SoundSchedules.Path, name);
            var glob = schedule.IncludedNamespaces.Concat(schedule.ExcludedNamespaces)
                .FirstOrDefault(text => text is not "*" && new NamespacePattern(text).IsGlob);
            if (glob is not null && context.Sound(path))
            {
                context.Report(
                    FindingCatalogue.GlobsNeedVelero, path,
                    $"Velero {text} takes \"{glob}\" for a namespace's very name.",
                    $"Take Velero v{VeleroLines.FirstVeleroWithGlobs} or newer, or name the namespaces.");
            }
        }
    }

    private static void CheckPlugin(RuleContext context, VeleroLine line)
    {
        var backup = context.Config.Backup;
        var text = backup.PluginVersion ?? line.AwsPlugin;
        var plugin = VersionNumber.Read(text);
        if (!line.HasPlugin(plugin))
        {
            context.Report(
                FindingCatalogue.PluginFit, Plugin, $"AWS plugin {text} does not fit Velero {line.Minor}.",
                $"Take {line.AwsPlugin}, or remove the key.");
        }

        if (backup.Identity == WorkloadIdentity.PodIdentity && context.Config.Cluster.ComputeMode != ComputeMode.Local
            && plugin < VeleroLines.FirstPluginWithPodIdentity
            && context.Sound("platform:backup.identity", "platform:cluster.computeMode"))
        {
            context.Report(
                FindingCatalogue.PluginIdentity, Plugin, $"AWS plugin {text} is too old for Pod Identity.",
                $"Take v{VeleroLines.FirstPluginWithPodIdentity} or newer with the Velero that fits, "
                + "or set platform:backup.identity to irsa.");
        }
    }
}
