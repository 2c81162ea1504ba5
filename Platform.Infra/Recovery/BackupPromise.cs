namespace Platform.Recovery;

/// <summary>A schedule that keeps the RPO of a component, for all or some of its namespaces.</summary>
/// <param name="Component">The component.</param>
/// <param name="Schedule">The schedule.</param>
/// <param name="Rpo">The RPO.</param>
/// <param name="LongestRun">How long a backup of the schedule may run.</param>
public sealed record BackupPromise(string Component, string Schedule, TimeSpan Rpo, TimeSpan LongestRun)
{
    /// <summary>The age of the last whole backup, from its end, up to which the RPO was kept.</summary>
    public TimeSpan AgeLimit => Rpo + LongestRun;

    /// <summary>The age that says that a second recovery point is missing.</summary>
    public TimeSpan TwiceMissed => Rpo + Rpo + LongestRun;
}
