using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>A line of Velero releases: what fits together.</summary>
/// <param name="ChartMajor">Major version of the Helm chart.</param>
/// <param name="VeleroMinor">Minor version of Velero 1 that the chart is made for.</param>
/// <param name="PluginMinor">Minor version of the AWS plugin 1 that fits that Velero.</param>
/// <param name="Velero">Image tag of Velero, where the stack names none.</param>
/// <param name="Plugin">Image tag of the AWS plugin, where the stack names none.</param>
public sealed record VeleroRelease(int ChartMajor, int VeleroMinor, int PluginMinor, string Velero, string Plugin);

/// <summary>The versions that a stack gets: its own, or those that fit.</summary>
/// <param name="Chart">Version of the Helm chart.</param>
/// <param name="Velero">Velero's image tag.</param>
/// <param name="Plugin">The AWS plugin's image tag.</param>
public sealed record VeleroVersions(string Chart, string Velero, string Plugin);

/// <summary>
/// Which chart, Velero and AWS plugin fit together. Sources: the charts' appVersion (vmware-tanzu/helm-charts) and the
/// compatibility table of velero-io/velero-plugin-for-aws.
/// </summary>
public static class VeleroReleases
{
    /// <summary>The chart that a stack gets where it names none.</summary>
    public const string DefaultChart = "12.1.0";

    /// <summary>The known release lines, oldest first.</summary>
    public static ImmutableArray<VeleroRelease> All { get; } =
    [
        new(6, 13, 9, "v1.13.0", "v1.9.0"),
        new(7, 14, 10, "v1.14.0", "v1.10.0"),
        new(8, 15, 11, "v1.15.0", "v1.11.0"),
        new(9, 16, 12, "v1.16.0", "v1.12.0"),
        new(10, 16, 12, "v1.16.0", "v1.12.0"),
        new(11, 17, 13, "v1.17.0", "v1.13.0"),
        new(12, 18, 14, "v1.18.2", "v1.14.2"),
    ];

    /// <summary>The versions of a stack.</summary>
    /// <param name="backup">The stack's backup configuration, validated.</param>
    /// <returns>What it names, and for the rest what fits the chart.</returns>
    public static VeleroVersions Resolve(BackupConfig backup)
    {
        ArgumentNullException.ThrowIfNull(backup);
        var chart = backup.ChartVersion ?? DefaultChart;
        var release = OfChart(chart) ?? All[^1];
        var velero = backup.VeleroVersion ?? release.Velero;
        return new VeleroVersions(chart, velero, backup.PluginVersion ?? (OfVelero(velero) ?? release).Plugin);
    }

    /// <summary>The release line of a chart.</summary>
    /// <param name="chart">The chart's version.</param>
    /// <returns>The line, or <c>null</c> where it is not known.</returns>
    public static VeleroRelease? OfChart(string chart) => ReleaseVersion.Parse(chart) is { } version
        ? All.FirstOrDefault(release => release.ChartMajor == version.Major)
        : null;

    /// <summary>The newest release line of a Velero version.</summary>
    /// <param name="velero">Velero's image tag.</param>
    /// <returns>The line, or <c>null</c> where it is not known.</returns>
    public static VeleroRelease? OfVelero(string velero) => ReleaseVersion.Parse(velero) is { Major: 1 } version
        ? All.LastOrDefault(release => release.VeleroMinor == version.Minor)
        : null;
}
