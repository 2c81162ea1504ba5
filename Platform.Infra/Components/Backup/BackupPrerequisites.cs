using Pulumi;

namespace Platform.Components.Backup;

/// <summary>What must stand before parts of <see cref="VeleroBackup"/>, by the part that needs it.</summary>
public sealed record BackupPrerequisites
{
    /// <summary>Before secrets are asked for: External Secrets with its store.</summary>
    public IReadOnlyList<Resource> Secrets { get; init; } = [];

    /// <summary>
    /// Before the snapshot class and the release: the snapshot controller with its CRDs, and the driver of the volumes.
    /// </summary>
    public IReadOnlyList<Resource> Snapshots { get; init; } = [];

    /// <summary>
    /// Before the release: Prometheus, since the chart leaves its monitors out of a cluster that does not know the kind
    /// yet.
    /// </summary>
    public IReadOnlyList<Resource> Monitors { get; init; } = [];
}
