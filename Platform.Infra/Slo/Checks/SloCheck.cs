using System.Collections.Immutable;
using Platform.Findings;
using Platform.Signals.Rules;

namespace Platform.Slo;

/// <summary>Everything that makes an objective useless or its alerts wrong. Rules are made of objectives without faults only.</summary>
public static class SloCheck
{
    private const int Scrapes = 4;

    /// <summary>Faults of objectives, each by itself and against each other.</summary>
    /// <param name="slos">The objectives.</param>
    /// <param name="options">What goes for all.</param>
    /// <param name="retention">How long Prometheus keeps metrics; <c>null</c> where nobody knows.</param>
    /// <returns>The faults, in the objectives' order.</returns>
    public static ImmutableArray<SloFault> Of(
        IReadOnlyCollection<ServiceLevelObjective> slos, SloOptions options, TimeSpan? retention)
    {
        ArgumentNullException.ThrowIfNull(options);
        return
        [
            .. Scraped(slos, options),
            .. slos.SelectMany(slo => Of(slo, options, retention)),
            .. slos.CountBy(slo => slo.Id, StringComparer.Ordinal).Where(pair => pair.Value > 1).Select(pair => new SloFault(
                FindingCatalogue.SloTwin, pair.Key, "", $"the id stands {pair.Value} times, and series of both would be one.",
                "Give each objective an id of its own.")),
        ];
    }

    private static IEnumerable<SloFault> Scraped(IReadOnlyCollection<ServiceLevelObjective> slos, SloOptions options) =>
        slos.Count == 0 ? [] : options.Tiers
            .Where(tier => tier.ShortWindow < options.ScrapeInterval * Scrapes)
            .Select(tier => new SloFault(
                FindingCatalogue.SloShortWindow, "", "scrapeIntervalSeconds",
                $"the short window of {tier.Name} is {PromDuration.Of(tier.ShortWindow)}, less than {Scrapes} scrapes of "
                + $"{PromDuration.Of(options.ScrapeInterval)}: one that fails would end the alert.",
                $"Scrape every {PromDuration.Of(tier.ShortWindow / Scrapes)} or more often."));

    private static IEnumerable<SloFault> Of(ServiceLevelObjective slo, SloOptions options, TimeSpan? retention) =>
    [
        .. slo.Service.Length > 0 ? [] : (SloFault[])
        [
            new(FindingCatalogue.SloService, slo.Id, "service", "nothing says which service promises this.", "Give service."),
        ],
        .. ObjectiveCheck.Of(slo, options),
        .. PeriodCheck.Of(slo, options, retention),
        .. IndicatorCheck.Of(slo),
        .. LabelCheck.Of(slo),
    ];
}
