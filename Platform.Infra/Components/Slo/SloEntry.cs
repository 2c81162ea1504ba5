using Platform.Configuration;
using Platform.Slo;

namespace Platform.Components.Slo;

/// <summary>An entry of the configuration as an objective.</summary>
internal static class SloEntry
{
    /// <summary>Puts an entry over a default.</summary>
    /// <param name="id">The objective's id.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="seed">The default; <c>null</c> where there is none of that name.</param>
    /// <returns>The objective, with blanks where something is missing.</returns>
    public static ServiceLevelObjective Merged(string id, SloEntryConfig entry, ServiceLevelObjective? seed)
    {
        var start = seed ?? new ServiceLevelObjective
        {
            Id = id,
            Service = "",
            Objective = default,
            Indicator = new BooleanIndicator { Query = "" },
        };
        var merged = start with
        {
            Service = entry.Service ?? start.Service,
            Description = entry.Description ?? start.Description,
            Owner = entry.Owner ?? start.Owner,
            ServiceTier = entry.Tier ?? start.ServiceTier,
            Objective = entry.Objective is { } percent ? new(percent) : start.Objective,
            Period = entry.PeriodDays is { } days ? TimeSpan.FromDays(days) : start.Period,
            Grouping = entry.Grouping.IsEmpty ? start.Grouping : entry.Grouping,
            LowTraffic = entry.MinimumBadEvents is { } least ? new() { MinimumBadEvents = least } : start.LowTraffic,
            EventsPerDay = entry.EventsPerDay ?? start.EventsPerDay,
            Absence = entry.Absence ?? start.Absence,
        };

        // Metrics and samples are of the default's indicator and grouping.
        return IndicatorOf(entry) is { } indicator ? merged with { Indicator = indicator, Reads = [], Samples = [] }
            : entry.Grouping.IsEmpty ? merged
            : merged with { Samples = [] };
    }

    /// <summary>The keys of indicators that an entry has.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>One name for each indicator; sound entries of their own have exactly one.</returns>
    public static string[] Indicators(SloEntryConfig entry) =>
    [
        .. (entry.Errors ?? entry.Good ?? entry.Total) is null ? [] : (string[])["total"],
        .. entry.Histogram is null ? [] : (string[])["histogram"],
        .. entry.Gauge is null ? [] : (string[])["gauge"],
        .. entry.ErrorRatio is null ? [] : (string[])["errorRatio"],
    ];

    /// <summary>The indicator of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The first that it has a part of; <c>null</c> where it has none.</returns>
    private static Indicator? IndicatorOf(SloEntryConfig entry) => entry switch
    {
        { Errors: not null } or { Good: not null } or { Total: not null } =>
            new EventsIndicator { Errors = entry.Errors, Good = entry.Good, Total = entry.Total ?? "" },
        { Histogram: { } histogram } => new LatencyIndicator
        {
            Histogram = histogram,
            Matchers = entry.Matchers ?? "",
            Threshold = entry.Threshold ?? 0,
        },
        { Gauge: { } gauge } => new BooleanIndicator { Query = gauge },
        { ErrorRatio: { } ratio } => new RatioIndicator { ErrorRatio = ratio },
        _ => null,
    };
}
