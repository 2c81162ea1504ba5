using System.Collections.Immutable;

namespace Platform.Slo;

/// <summary>What goes for all SLOs of a stack.</summary>
public sealed record SloOptions
{
    /// <summary>The tiers, the fastest first; their names are unique.</summary>
    public ImmutableArray<BurnTier> Tiers { get; init; } = BurnTiers.Seed;

    /// <summary>What each tier's alert does, by its name.</summary>
    public ImmutableSortedDictionary<string, BurnResponse> Responses { get; init; } = SeverityPresets.Workbook;

    /// <summary>Time between two scrapes: kube-prometheus-stack's default.</summary>
    public TimeSpan ScrapeInterval { get; init; } = TimeSpan.FromSeconds(30);
}
