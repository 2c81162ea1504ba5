namespace Platform.Catalog;

/// <summary>A pinned Helm chart.</summary>
/// <param name="Name">The chart's name in its repository.</param>
/// <param name="Repository">Address of the repository, or of the chart's parent in an OCI registry.</param>
/// <param name="Version">Version of the chart.</param>
/// <param name="AppVersion">Version of the software that the chart installs by default.</param>
/// <param name="Source">Where the facts were read.</param>
public sealed record HelmChart(string Name, string Repository, string Version, string AppVersion, string Source)
{
    /// <summary>Whether the chart comes from an OCI registry.</summary>
    public bool IsOci => Repository.StartsWith("oci://", StringComparison.Ordinal);
}
