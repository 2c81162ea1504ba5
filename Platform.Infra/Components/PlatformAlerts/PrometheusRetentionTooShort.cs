using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Prometheus forgets sooner than service level objectives look back.</summary>
internal static class PrometheusRetentionTooShort
{
    /// <summary>A window of 30 days over 10 days of data, the chart's default, silently computes 10. 0 is no limit by time.</summary>
    public static Alert Of() => new()
    {
        Name = "PrometheusRetentionTooShort",
        Domain = "monitoring",
        Expression =
            $$"""
            max by (namespace, pod) ({{PrometheusServer.TsdbRetentionLimitSeconds}} > 0) < 31 * 86400
            """,
        For = TimeSpan.FromHours(1),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.pod }} keeps data for {{ $value | humanizeDuration }} only",
        Description =
            "{{ $labels.pod }} keeps data for {{ $value | humanizeDuration }}, less than the 31 days that objectives of 30 "
            + "days need.",
        Meaning = "Error budgets are computed over less time than they say.",
        Investigation = ["What is set: `kubectl -n monitoring get prometheus -o jsonpath='{.items[*].spec.retention}'`"],
        Resolution =
        [
            "Set 31 days or more, with a volume that holds them, in the stack or in the Prometheus that is adopted",
            "Where a store beside Prometheus keeps the data, evaluate objectives there",
        ],
        Panel = Overview.Panel("prometheus-retention"),
        Reads = [PrometheusServer.TsdbRetentionLimitSeconds],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "30 days are set",
            60,
            [new("""prometheus_tsdb_retention_limit_seconds{namespace="monitoring",pod="p-0"}""", "2592000x70")],
            new FiringAlert(
                "p-0 keeps data for 30d 0h 0m 0s only",
                "p-0 keeps data for 30d 0h 0m 0s, less than the 31 days that objectives of 30 days need.",
                ("namespace", "monitoring"), ("pod", "p-0")));
        return new(
            fires,
            Story.Quiet(
                "31 days are set, and elsewhere a size only",
                90,
                new("""prometheus_tsdb_retention_limit_seconds{namespace="monitoring",pod="p-0"}""", "2678400x90"),
                new("""prometheus_tsdb_retention_limit_seconds{namespace="monitoring",pod="p-1"}""", "0x90")))
        {
            More = [fires.QuietAt(59, "not yet for an hour")],
        };
    }
}
