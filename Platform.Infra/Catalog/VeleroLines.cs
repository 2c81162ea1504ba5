using System.Collections.Immutable;

namespace Platform.Catalog;

/// <summary>
/// Which chart installs which Velero, and which plugin goes with it. Charts: <c>appVersion</c> in the Chart.yaml of
/// every tag of vmware-tanzu/helm-charts since 6.0.0. Plugins: the compatibility table of
/// velero-io/velero-plugin-for-aws.
/// </summary>
public static class VeleroLines
{
    /// <summary>All lines, newest first. The oldest is the one that seeds 000 and 003 pin.</summary>
    public static ImmutableArray<VeleroLine> All { get; } =
    [
        new() { Minor = "1.18", ChartMajors = [12], Velero = "v1.18.2", AwsPlugin = "v1.14.2" },
        new() { Minor = "1.17", ChartMajors = [11], Velero = "v1.17.1", AwsPlugin = "v1.13.1" },
        new() { Minor = "1.16", ChartMajors = [9, 10], Velero = "v1.16.2", AwsPlugin = "v1.12.0" },
        new() { Minor = "1.15", ChartMajors = [8], Velero = "v1.15.2", AwsPlugin = "v1.11.0" },
        new() { Minor = "1.14", ChartMajors = [7], Velero = "v1.14.1", AwsPlugin = "v1.10.0" },
        new() { Minor = "1.13", ChartMajors = [6], Velero = "v1.13.2", AwsPlugin = "v1.9.0", CsiPlugin = "v0.7.0" },
    ];

    /// <summary>
    /// First chart whose CRD hook needs no image of Bitnami's; older ones fail to install on Kubernetes 1.34.
    /// </summary>
    public static Version FirstChartWithOwnCrdHook { get; } = new(12, 0, 0);

    /// <summary>First chart where <c>extraEnvVars</c> is a list of name and value rather than a map.</summary>
    public static Version FirstChartWithEnvironmentList { get; } = new(9, 1, 3);

    /// <summary>First chart whose node agent can do without host paths (<c>nodeAgent.disableHostPath</c>).</summary>
    public static Version FirstChartWithoutHostPath { get; } = new(11, 3, 1);

    /// <summary>First chart that takes limits for repository maintenance jobs as <c>repositoryConfigData</c>.</summary>
    public static Version FirstChartWithMaintenanceConfig { get; } = new(10, 1, 3);

    /// <summary>
    /// First Velero that reads globs such as <c>team-*</c> in namespace lists; older ones take them literally.
    /// </summary>
    public static Version FirstVeleroWithGlobs { get; } = new(1, 18, 0);

    /// <summary>First AWS plugin whose AWS SDK knows Pod Identity (velero#7421).</summary>
    public static Version FirstPluginWithPodIdentity { get; } = new(1, 10, 0);

    /// <summary>The line that a chart installs.</summary>
    /// <param name="chartVersion">The chart's version.</param>
    /// <returns>The line, or <c>null</c> where no line is known for it.</returns>
    public static VeleroLine? ForChart(Version chartVersion)
    {
        ArgumentNullException.ThrowIfNull(chartVersion);
        return All.FirstOrDefault(line => line.ChartMajors.Contains(chartVersion.Major));
    }
}
