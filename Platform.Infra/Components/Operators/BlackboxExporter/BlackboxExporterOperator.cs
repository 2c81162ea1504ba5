using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.BlackboxExporter;

/// <summary>Probes of endpoints, certificates and names. What is probed is said by Probe objects elsewhere.</summary>
internal static class BlackboxExporterOperator
{
    /// <summary>Name of the Service, and of the pods' label.</summary>
    public const string Service = "prometheus-blackbox-exporter";

    /// <summary>Where it takes probes: host and port.</summary>
    public const string Address = $"{Service}.{PrometheusNames.Namespace}.svc:9115";

    private const int Port = 9115;

    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.BlackboxExporter,
        Place = OperatorPlace.Monitoring,
        Chart = Charts.BlackboxExporter,
        Values = Values,
        Traffic = _ =>
        [
            new PodTraffic
            {
                Name = Service,
                Pods = CommonTraffic.Labels(("app.kubernetes.io/name", Service)),
                In = [CommonTraffic.Scrapes(Port)],
                Out =
                [
                    CommonTraffic.Names,
                    new Allowance([Peer.AnyPod, Peer.AnyAddress], [], "probe whatever a Probe names, on any port"),
                ],
            },
        ],
    };

    private static Dictionary<string, object> Values(OperatorPlan plan)
    {
        var replicas = CommonValues.Standby(plan);
        return HelmValues.Map(
            ("replicas", replicas),
            ("priorityClassName", PlatformPriorities.Critical),
            ("podSecurityContext", HelmValues.Map(("seccompProfile", HelmValues.Map(("type", "RuntimeDefault"))))),
            ("podDisruptionBudget", replicas < 2 ? null : HelmValues.Map(
                ("maxUnavailable", 1), ("unhealthyPodEvictionPolicy", "AlwaysAllow"))),
            ("topologySpreadConstraints", CommonValues.Spread(plan, replicas, ("app.kubernetes.io/name", Service))),
            ("resources", HelmValues.Resources("20m", "32Mi", "200m", "128Mi")),
            ("serviceMonitor", HelmValues.Map(("selfMonitor", CommonValues.Monitor(plan, "labels")))),
            ("config", HelmValues.Map(("modules", Modules()))));
    }

    private static Dictionary<string, object> Modules() => HelmValues.Map(
        ("http_2xx", Http(HelmValues.Map(
            ("valid_http_versions", (object[])["HTTP/1.1", "HTTP/2.0"]),
            ("follow_redirects", true),
            ("fail_if_not_ssl", true),
            ("preferred_ip_protocol", "ip4")))),
        ("http_2xx_plain", Http(HelmValues.Map(
            ("valid_http_versions", (object[])["HTTP/1.1", "HTTP/2.0"]),
            ("follow_redirects", true),
            ("preferred_ip_protocol", "ip4")))),
        ("tls_connect", HelmValues.Map(
            ("prober", "tcp"),
            ("timeout", "5s"),
            ("tcp", HelmValues.Map(("tls", true), ("preferred_ip_protocol", "ip4"))))),
        ("tcp_connect", HelmValues.Map(
            ("prober", "tcp"),
            ("timeout", "5s"),
            ("tcp", HelmValues.Map(("preferred_ip_protocol", "ip4"))))),
        ("dns_cluster", HelmValues.Map(
            ("prober", "dns"),
            ("timeout", "5s"),
            ("dns", HelmValues.Map(
                ("query_name", "kubernetes.default.svc.cluster.local"),
                ("query_type", "A"),
                ("preferred_ip_protocol", "ip4"))))));

    private static Dictionary<string, object> Http(Dictionary<string, object> http) =>
        HelmValues.Map(("prober", "http"), ("timeout", "5s"), ("http", http));
}
