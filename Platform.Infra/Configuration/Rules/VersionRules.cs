using System.Globalization;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Whether chart, Velero, AWS plugin and Kubernetes fit each other and what the stack asks of them.</summary>
internal static class VersionRules
{
    private const string Chart = "platform:backup.chartVersion";
    private const string Velero = "platform:backup.veleroVersion";
    private const string Plugin = "platform:backup.pluginVersion";

    // Charts before 12 run a hook with an image bitnami/kubectl of the cluster's version, which exists up to 1.33.
    private const int ChartOfNewKubernetes = 12;
    private const int NewKubernetes = 34;

    // The AWS SDK of plugin 1.9 refuses the Pod Identity agent's address.
    private const int PluginOfPodIdentity = 10;
    private const int VeleroOfGlobs = 18;

    /// <summary>Checks the versions; those that cannot be read have a finding already.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        if (!context.Sound(Chart, Velero, Plugin))
        {
            return;
        }

        var versions = VeleroReleases.Resolve(context.Config.Backup);
        if (VeleroReleases.OfChart(versions.Chart) is not { } chart)
        {
            context.Report(
                FindingCatalogue.Version, Chart, $"the chart's line {versions.Chart} is not among those that are known to work.",
                $"Take one from {VeleroReleases.All[0].ChartMajor} to {VeleroReleases.All[^1].ChartMajor}.");
            return;
        }

        CheckKubernetes(context, versions, chart);
        CheckFit(context, versions, chart);
        CheckGlobs(context, versions);
    }

    private static void CheckKubernetes(RuleContext context, VeleroVersions versions, VeleroRelease chart)
    {
        const string path = "platform:cluster.kubernetesVersion";
        if (chart.ChartMajor < ChartOfNewKubernetes && context.Sound(path)
            && Minor(context.Config.Cluster.KubernetesVersion + ".0") >= NewKubernetes)
        {
            context.Report(
                FindingCatalogue.ChartTooOld, Chart,
                $"chart {versions.Chart} cannot be installed on Kubernetes {context.Config.Cluster.KubernetesVersion}: "
                + "its hook's image does not exist for it.",
                "Take chart 12.0.0 or newer.");
        }
    }

    private static void CheckFit(RuleContext context, VeleroVersions versions, VeleroRelease chart)
    {
        if (Minor(versions.Velero) != chart.VeleroMinor)
        {
            context.Report(
                FindingCatalogue.ChartFit, Velero, $"chart {versions.Chart} is made for Velero 1.{chart.VeleroMinor}, not {versions.Velero}.",
                $"Take a v1.{chart.VeleroMinor} release, or the chart that fits.");
            return;
        }

        var identity = context.Config.Backup.Identity == WorkloadIdentity.PodIdentity
            && context.Config.Cluster.ComputeMode != ComputeMode.Local
            && context.Sound("platform:backup.identity", "platform:cluster.computeMode");
        if (identity && Minor(versions.Plugin) < PluginOfPodIdentity)
        {
            context.Report(
                FindingCatalogue.PluginIdentity, Plugin, $"AWS plugin {versions.Plugin} is too old for Pod Identity.",
                "Take v1.10.0 or newer with the Velero that fits, or set platform:backup.identity to irsa.");
        }

        if (Minor(versions.Plugin) != chart.PluginMinor)
        {
            context.Report(
                FindingCatalogue.PluginFit, Plugin, $"AWS plugin {versions.Plugin} does not fit Velero {versions.Velero}.",
                $"Take a v1.{chart.PluginMinor.ToString(CultureInfo.InvariantCulture)} release.");
        }
    }

    private static void CheckGlobs(RuleContext context, VeleroVersions versions)
    {
        if (Minor(versions.Velero) >= VeleroOfGlobs)
        {
            return;
        }

        foreach (var (name, schedule) in context.Config.Backup.Schedules.Where(pair => pair.Value.Enabled))
        {
            var path = Paths.Join(SoundSchedules.Path, name);
            var globs = schedule.IncludedNamespaces.Concat(schedule.ExcludedNamespaces)
                .Where(text => text is not "*" && new NamespacePattern(text).IsGlob).ToArray();
            if (globs.Length > 0 && context.Sound(path))
            {
                context.Report(
                    FindingCatalogue.GlobsNeedVelero, path,
                    $"Velero {versions.Velero} takes \"{globs[0]}\" as a namespace's very name and would back up nothing.",
                    "Take Velero v1.18.0 or newer, or name the namespaces.");
            }
        }
    }

    private static int Minor(string version) => ReleaseVersion.Parse(version) is { Major: 1 } parsed ? parsed.Minor : -1;
}
