using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>Key <c>platform:alerts</c>: what the platform's own alerts go by.</summary>
public sealed record AlertsConfig
{
    /// <summary>
    /// Namespaces or globs that production runs in: a crash loop there is a page, elsewhere a ticket.
    /// </summary>
    [NamespacePattern]
    public ImmutableArray<string> ProductionNamespaces { get; init; } = ["prod-*"];

    /// <summary>The namespace that Vault runs in; <c>null</c>, the default, where there is no Vault.</summary>
    [DnsLabel(63)]
    public string? VaultNamespace { get; init; }

    /// <summary>
    /// What is probed from inside the cluster every 30 seconds, by name: it pages when it does not answer for five
    /// minutes, and before its certificate ends.
    /// </summary>
    [DnsLabel(40, OnKeys = true)]
    public ImmutableSortedDictionary<string, EndpointConfig> Endpoints { get; init; } =
        ImmutableSortedDictionary<string, EndpointConfig>.Empty;

    /// <summary>The numbers that alerts compare with.</summary>
    public AlertThresholds Thresholds { get; init; } = new();
}
