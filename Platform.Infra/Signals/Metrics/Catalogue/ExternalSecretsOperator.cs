using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>External Secrets.</summary>
public static class ExternalSecretsOperator
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "external-secrets",
        "2.9.0",
        OperatorName.ExternalSecrets,
        "charts.external-secrets.io:external-secrets-2.9.0");

    /// <summary>1 for the status that a condition has.</summary>
    public static Metric StatusCondition { get; } =
        Gauge("externalsecret_status_condition", "name", "exported_namespace", "condition", "status");

    /// <summary>Syncs that failed.</summary>
    public static Metric SyncCallsError { get; } =
        Counter("externalsecret_sync_calls_error", "name", "exported_namespace");

    /// <summary>Syncs.</summary>
    public static Metric SyncCallsTotal { get; } =
        Counter("externalsecret_sync_calls_total", "name", "exported_namespace");

    /// <summary>1 for the status that a store's condition has.</summary>
    public static Metric SecretStoreStatusCondition { get; } =
        Gauge("secretstore_status_condition", "name", "exported_namespace", "condition", "status");

    /// <summary>1 for the status that a cluster store's condition has.</summary>
    public static Metric ClusterSecretStoreStatusCondition { get; } =
        Gauge("clustersecretstore_status_condition", "name", "condition", "status");

    private const string Source =
        "external-secrets/external-secrets@v2.9.0:pkg/controllers";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);
}
