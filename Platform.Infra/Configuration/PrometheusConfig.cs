namespace Platform.Configuration;

/// <summary>Key <c>platform:operators.kubePrometheusStack</c>: Prometheus, Alertmanager and Grafana.</summary>
public sealed record PrometheusConfig : ChartConfig
{
    /// <summary>Days that Prometheus keeps metrics: the longest SLO period of 30 and a day, or longer.</summary>
    [Between(1, 730)]
    public int RetentionDays { get; init; } = 31;

    /// <summary>
    /// Size of each Prometheus' volume in GiB; the default is 20 in local and dev, 50 in staging and 200 in prod. When
    /// it is 85 % full, old metrics go before their days are over.
    /// </summary>
    [Between(5, 16384)]
    public int? StorageGiB { get; init; }

    /// <summary>
    /// Where External Secrets finds Grafana's admin password; the default key is
    /// <c>&lt;id&gt;/grafana/admin-password</c>.
    /// </summary>
    public SecretReference GrafanaAdminPasswordSecret { get; init; } = new();
}
