using System.Collections.Immutable;

namespace Platform.Slo;

/// <summary>What the tiers do, as named sets.</summary>
public static class SeverityPresets
{
    /// <summary>Site Reliability Workbook, table 5-8: page, page, ticket. A ratio of 1 % on 99.9 % spends all in three days.</summary>
    public static ImmutableSortedDictionary<string, BurnResponse> Workbook { get; } =
        Of(BurnResponse.Page, BurnResponse.Page, BurnResponse.Ticket);

    /// <summary>Seed 000, section 3.2: page, ticket, info.</summary>
    public static ImmutableSortedDictionary<string, BurnResponse> Seed { get; } =
        Of(BurnResponse.Page, BurnResponse.Ticket, BurnResponse.Info);

    private static ImmutableSortedDictionary<string, BurnResponse> Of(
        BurnResponse critical, BurnResponse high, BurnResponse elevated) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create(BurnTiers.Critical.Name, critical),
            KeyValuePair.Create(BurnTiers.High.Name, high),
            KeyValuePair.Create(BurnTiers.Sustained.Name, elevated),
            KeyValuePair.Create(BurnTiers.Elevated.Name, elevated),
        ]);
}
