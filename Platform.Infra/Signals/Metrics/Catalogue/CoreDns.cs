namespace Platform.Signals.Metrics.Catalogue;

/// <summary>CoreDNS.</summary>
public static class CoreDns
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "coredns",
        "1.12",
        null,
        "the coredns add-on of EKS")
    {
        Job = "coredns",
    };

    /// <summary>Questions.</summary>
    public static Metric DnsRequestsTotal { get; } =
        Counter("coredns_dns_requests_total", "server", "zone", "view", "proto", "family", "type");

    /// <summary>Answers.</summary>
    public static Metric DnsResponsesTotal { get; } =
        Counter("coredns_dns_responses_total", "server", "zone", "view", "rcode", "plugin");

    /// <summary>How long answers took.</summary>
    public static Metric DnsRequestDurationSeconds { get; } =
        Histogram("coredns_dns_request_duration_seconds", "server", "zone", "view");

    /// <summary>Panics.</summary>
    public static Metric PanicsTotal { get; } = Counter("coredns_panics_total");

    private const string Source =
        "coredns/coredns@v1.12.0:plugin/metrics/vars/vars.go";

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);

    private static Metric Histogram(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Histogram, Source, labels);
}
