using Platform.Cloud;
using Platform.Components.Recovery;
using Platform.Configuration;
using Platform.Recovery;

namespace Platform.Workflows.Recovery;

/// <summary>What the monthly drill is made from.</summary>
internal sealed record DrillPlan
{
    /// <summary>The schedule whose newest backup is restored.</summary>
    public required string Schedule { get; init; }

    /// <summary>The namespace that is restored.</summary>
    public required string Namespace { get; init; }

    /// <summary>When it starts.</summary>
    public required WorkflowSchedule Times { get; init; }

    /// <summary>The time that is promised for volumes; <c>null</c> where none is.</summary>
    public TimeSpan? Rto { get; init; }

    /// <summary>The age that the data of volumes may have, as the alert has it; <c>null</c> where nothing is promised.</summary>
    public TimeSpan? Rpo { get; init; }

    /// <summary>Region of the volumes; <c>null</c> without AWS.</summary>
    public string? Region { get; init; }

    /// <summary>Whether the restored namespace has the platform's canaries.</summary>
    public bool HasCanary => string.Equals(Namespace, RecoveryNames.Canary, StringComparison.Ordinal);

    /// <summary>The plan of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The plan; <c>null</c> where no drill is wanted, or no schedule has its namespace.</returns>
    public static DrillPlan? Of(PlatformConfig config)
    {
        var drill = config.Recovery.Drill;
        if (!drill.Enabled || DrillSchedules.Of(config) is not { } schedule)
        {
            return null;
        }

        var promised = RecoveryPlan.Of(config);
        return new DrillPlan
        {
            Schedule = schedule,
            Namespace = drill.Namespace,
            Times = new WorkflowSchedule(drill.Cron, drill.TimeZone),
            Rto = promised.Objectives.Find(RecoveryComponents.PersistentVolumes)?.Rto,
            Rpo = promised.DataAgeLimit(RecoveryComponents.PersistentVolumes),
            Region = config.Cluster.ComputeMode == ComputeMode.Local || config.Aws is not { } aws
                ? null
                : AwsAccount.Of(aws).Region.Name,
        };
    }
}
