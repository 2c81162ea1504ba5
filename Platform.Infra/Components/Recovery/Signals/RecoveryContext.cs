using Platform.Catalog;
using Platform.Components.Backup;
using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Recovery;

namespace Platform.Components.Recovery.Signals;

/// <summary>What the alerts on backup and recovery depend on, decided by configuration.</summary>
internal sealed record RecoveryContext
{
    /// <summary>The limits.</summary>
    public required RecoveryPlan Plan { get; init; }

    /// <summary>Whether the platform installs Prometheus, and so knows that Velero is scraped.</summary>
    public required bool OwnsPrometheus { get; init; }

    /// <summary>Whether Velero takes snapshots of volumes.</summary>
    public required bool TakesSnapshots { get; init; }

    /// <summary>Whether the node agent moves the data of snapshots.</summary>
    public required bool MovesData { get; init; }

    /// <summary>Velero's version.</summary>
    public required Version Velero { get; init; }

    /// <summary>Whether Velero says which storage locations it can use.</summary>
    public bool KnowsLocations => Velero >= new Version(1, 17, 0);

    /// <summary>Whether Velero counts the maintenance of repositories.</summary>
    public bool KnowsMaintenance => Velero >= new Version(1, 18, 0);

    /// <summary>Reads a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="plan">The limits, with the drills that are measured.</param>
    /// <returns>The context.</returns>
    public static RecoveryContext Of(PlatformConfig config, RecoveryPlan plan)
    {
        var isLocal = config.Cluster.ComputeMode == ComputeMode.Local;
        return new RecoveryContext
        {
            Plan = plan,
            OwnsPrometheus = OperatorStates.Of(config)[OperatorName.KubePrometheusStack] == OperatorPresence.Installed,
            TakesSnapshots = !isLocal,
            MovesData = !isLocal && config.Backup.MoveSnapshotData,
            Velero = VersionNumber.Read(VeleroVersions.Of(config.Backup).Velero),
        };
    }
}
