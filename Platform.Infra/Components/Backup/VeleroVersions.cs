using Platform.Catalog;
using Platform.Configuration;

namespace Platform.Components.Backup;

/// <summary>The versions that a stack installs.</summary>
/// <param name="Chart">Version of the chart.</param>
/// <param name="Velero">Velero's image tag.</param>
/// <param name="AwsPlugin">Image tag of the AWS plugin.</param>
/// <param name="CsiPlugin">Image tag of the CSI plugin; <c>null</c> where it is part of Velero.</param>
public sealed record VeleroVersions(string Chart, string Velero, string AwsPlugin, string? CsiPlugin)
{
    /// <summary>The versions that a stack configures, with the catalogue's where it says nothing.</summary>
    /// <param name="config">Key <c>platform:backup</c>.</param>
    /// <returns>The versions.</returns>
    /// <exception cref="ArgumentException">
    /// No line of Velero is known for the chart; validation refuses it earlier.
    /// </exception>
    public static VeleroVersions Of(BackupConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var chart = config.ChartVersion ?? Charts.Velero.Version;
        var line = VeleroLines.ForChart(VersionNumber.Read(chart))
            ?? throw new ArgumentException($"No Velero is known for chart {chart}.", nameof(config));
        return new VeleroVersions(
            chart, config.VeleroVersion ?? line.Velero, config.PluginVersion ?? line.AwsPlugin, line.CsiPlugin);
    }

    /// <summary>Whether the chart is at least some version.</summary>
    /// <param name="version">The version.</param>
    /// <returns>True from that version on.</returns>
    public bool ChartIsFrom(Version version) => VersionNumber.Read(Chart) >= version;
}
