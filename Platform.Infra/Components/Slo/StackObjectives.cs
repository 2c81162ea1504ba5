using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Slo;

namespace Platform.Components.Slo;

/// <summary>The objectives of a stack: the seeds' with what it changes, and its own.</summary>
public static class StackObjectives
{
    /// <summary>The objectives that are on, by id.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>
    /// The objectives; none where no Prometheus runs, and none of an operator that does not run or cannot be scraped.
    /// </returns>
    public static ImmutableArray<ServiceLevelObjective> Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return OperatorStates.Of(config).IsOff(OperatorName.KubePrometheusStack)
            ? []
            : [.. Written(config).Where(one => one.Entry.Enabled).Select(one => one.Slo)];
    }

    /// <summary>What goes for all objectives of a stack.</summary>
    /// <param name="config">The configuration.</param>
    /// <returns>The options.</returns>
    public static SloOptions Options(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return Options(config.Slo);
    }

    /// <summary>What goes for all objectives of a section.</summary>
    /// <param name="slo">The section.</param>
    /// <returns>The options.</returns>
    internal static SloOptions Options(SloConfig slo)
    {
        var responses = slo.Responses;
        var preset = slo.Severities == SeverityPreset.Seed ? SeverityPresets.Seed : SeverityPresets.Workbook;
        return new SloOptions
        {
            ScrapeInterval = TimeSpan.FromSeconds(slo.ScrapeIntervalSeconds),
            Responses = preset
                .SetItem(BurnTiers.Critical.Name, responses.Critical ?? preset[BurnTiers.Critical.Name])
                .SetItem(BurnTiers.High.Name, responses.High ?? preset[BurnTiers.High.Name])
                .SetItem(BurnTiers.Elevated.Name, responses.Elevated ?? preset[BurnTiers.Elevated.Name]),
        };
    }

    /// <summary>The seeds' objectives that a stack can have, by id.</summary>
    /// <param name="config">The configuration.</param>
    /// <returns>Those whose operator runs and can be scraped.</returns>
    internal static ImmutableSortedDictionary<string, ServiceLevelObjective> Defaults(PlatformConfig config)
    {
        var states = OperatorStates.Of(config);
        return SeedObjectives.All(BackupAges.Of(config.Backup))
            .Where(seed => seed.Value.Operator is not { } name
                || states[name] is OperatorPresence.Installed or OperatorPresence.Adopted)
            .ToImmutableSortedDictionary(seed => seed.Key, seed => seed.Value.Slo, StringComparer.Ordinal);
    }

    /// <summary>Every objective that is written down or a default, whether it is on or not.</summary>
    /// <param name="config">The configuration, with blanks where something is missing.</param>
    /// <returns>The objectives with their entries, by id.</returns>
    internal static IEnumerable<(ServiceLevelObjective Slo, SloEntryConfig Entry)> Written(PlatformConfig config)
    {
        var defaults = Defaults(config);
        return defaults.Keys.Union(config.Slo.Objectives.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id =>
            {
                var entry = config.Slo.Objectives.GetValueOrDefault(id) ?? new SloEntryConfig();
                return (SloEntry.Merged(id, entry, defaults.GetValueOrDefault(id)), entry);
            });
    }
}
