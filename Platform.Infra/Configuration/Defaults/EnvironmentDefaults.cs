using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>Defaults that differ by environment.</summary>
public static class EnvironmentDefaults
{
    /// <summary>The backup defaults of an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>Defaults that a stack's own keys are merged over, field by field.</returns>
    public static BackupConfig BackupFor(DeploymentEnvironment environment) => new()
    {
        Schedules = Schedules(environment)
            .ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Schedule, StringComparer.Ordinal),
    };

    private static (string Name, ScheduleConfig Schedule)[] Schedules(DeploymentEnvironment environment) =>
        environment switch
        {
            DeploymentEnvironment.Prod => [Daily("720h"), HourlyCritical, WeeklyFull],
            DeploymentEnvironment.Staging => [Daily("720h")],
            DeploymentEnvironment.Dev => [Daily("168h")],
            _ => [Daily("72h")],
        };

    /// <summary>Every workload with its cluster-scoped objects, at the hour that seed 000 names.</summary>
    private static (string Name, ScheduleConfig Schedule) Daily(string ttl) => ("daily-cluster-backup", new()
    {
        Cron = "0 3 * * *",
        Ttl = ttl,
        ExcludedNamespaces = SystemNamespaces.All,
        IncludeClusterResources = true,
    });

    /// <summary>
    /// Production and team namespaces, kept for a week. It runs at minute 17, so that it meets neither the daily nor
    /// the weekly backup. The seeds' label backup=critical would filter objects, not namespaces, so it is no default.
    /// </summary>
    private static (string Name, ScheduleConfig Schedule) HourlyCritical => ("hourly-critical-backup", new()
    {
        Cron = "17 * * * *",
        Ttl = "168h",
        IncludedNamespaces = CriticalNamespaces.All,
    });

    /// <summary>
    /// The whole cluster, kept for 90 days. Seed 003 starts it on Sunday at 03:00 with the daily backup; it starts at
    /// 04:43 here, after that backup and after Aurora's window from 03:00 to 04:00.
    /// </summary>
    private static (string Name, ScheduleConfig Schedule) WeeklyFull => ("weekly-full", new ScheduleConfig
    {
        Cron = "43 4 * * 0",
        Ttl = "2160h",
        ExcludedNamespaces = [SystemNamespaces.Velero],
        IncludeClusterResources = true,
    });
}
