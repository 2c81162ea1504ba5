namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Vault itself.</summary>
public static class Vault
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "vault",
        "2.0.4",
        null,
        "hashicorp/vault-helm@v0.34.1:Chart.yaml");

    /// <summary>1 where a server is unsealed; gone soon after it stops telling.</summary>
    public static Metric CoreUnsealed { get; } = Gauge("vault_core_unsealed", "cluster");

    private const string Source =
        "hashicorp/vault@v2.0.4:website/content/docs/internals/telemetry";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);
}
