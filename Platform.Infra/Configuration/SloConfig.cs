using System.Collections.Immutable;
using Platform.Slo;

namespace Platform.Configuration;

/// <summary>Key <c>platform:slo</c>: service level objectives and their alerts.</summary>
public sealed record SloConfig
{
    /// <summary>What the tiers' alerts do, unless <see cref="Responses"/> says otherwise.</summary>
    public SeverityPreset Severities { get; init; } = SeverityPreset.Workbook;

    /// <summary>What a single tier's alerts do.</summary>
    public SloResponsesConfig Responses { get; init; } = new();

    /// <summary>Seconds between two scrapes of what indicators read; the default is kube-prometheus-stack's.</summary>
    [Between(1, 600)]
    public int ScrapeIntervalSeconds { get; init; } = 30;

    /// <summary>
    /// Objectives by id. The eight of seed 002 are there by default, and an entry of their name changes what it names; an entry of
    /// another name is one more.
    /// </summary>
    [DnsLabel(40, OnKeys = true)]
    public ImmutableSortedDictionary<string, SloEntryConfig> Objectives { get; init; } =
        ImmutableSortedDictionary<string, SloEntryConfig>.Empty;
}

/// <summary>Key <c>platform:slo.responses</c>: what a tier's alerts do; the preset decides where nothing is given.</summary>
public sealed record SloResponsesConfig
{
    /// <summary>2 % of the budget within an hour.</summary>
    public BurnResponse? Critical { get; init; }

    /// <summary>5 % within six hours.</summary>
    public BurnResponse? High { get; init; }

    /// <summary>10 % within three days.</summary>
    public BurnResponse? Elevated { get; init; }
}

/// <summary>Named sets of what the tiers' alerts do.</summary>
public enum SeverityPreset
{
    /// <summary>Page, page, ticket: the SRE workbook's.</summary>
    Workbook,

    /// <summary>Page, ticket, info: seed 000's.</summary>
    Seed,
}
