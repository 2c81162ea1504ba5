namespace Platform.Configuration;

/// <summary>Key <c>platform:recovery.drill</c>: the monthly drill, which restores a backup into a closed namespace.</summary>
public sealed record DrillConfig
{
    /// <summary>Whether there is a drill.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>
    /// The schedule whose newest backup is restored; the default is the most frequent one that has the namespace.
    /// </summary>
    [ScheduleName]
    public string? Schedule { get; init; }

    /// <summary>The namespace that is restored; the default has the platform's own canaries.</summary>
    [DnsLabel(63)]
    public string Namespace { get; init; } = CriticalNamespaces.Canary;

    /// <summary>When it starts: five cron fields.</summary>
    [CronText]
    public string Cron { get; init; } = "0 4 1 * *";

    /// <summary>The times' zone, by its name in the tz database.</summary>
    [TimeZoneName]
    public string TimeZone { get; init; } = "UTC";
}

/// <summary>
/// Key <c>platform:recovery.fullDrill</c>: the quarterly exercise, in which people recover everything in another region.
/// </summary>
public sealed record FullDrillConfig
{
    /// <summary>Whether there is an exercise; the default is yes in production.</summary>
    public bool Enabled { get; init; }

    /// <summary>When it is announced: five cron fields. It begins when somebody says so.</summary>
    [CronText]
    public string Cron { get; init; } = "0 9 2 1,4,7,10 *";

    /// <summary>The times' zone, by its name in the tz database.</summary>
    [TimeZoneName]
    public string TimeZone { get; init; } = "UTC";
}
