namespace Platform.Workflows;

/// <summary>When a workflow starts by itself.</summary>
/// <param name="Cron">Times in cron form, with five fields.</param>
/// <param name="TimeZone">Name of the times' zone in the tz database.</param>
public sealed record WorkflowSchedule(string Cron, string TimeZone = "Etc/UTC")
{
    /// <summary>How late a run may start, after an outage of the controller; later ones are left out.</summary>
    public TimeSpan StartingDeadline { get; init; } = TimeSpan.FromHours(1);
}
