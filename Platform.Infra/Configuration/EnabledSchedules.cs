using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>Drops the schedules that a stack switched off.</summary>
internal static class EnabledSchedules
{
    /// <summary>A configuration without disabled schedules.</summary>
    /// <param name="config">The configuration as written.</param>
    /// <returns>The configuration that the components see.</returns>
    public static PlatformConfig Only(PlatformConfig config) => config with
    {
        Backup = config.Backup with
        {
            Schedules = config.Backup.Schedules
                .Where(schedule => schedule.Value.Enabled)
                .ToImmutableSortedDictionary(StringComparer.Ordinal),
        },
    };
}
