using Platform.Manifests;

namespace Platform.Components.Operators.Prometheus.Values;

/// <summary>What is kept of the API server's metrics.</summary>
internal static class ApiServerValues
{
    /// <summary>
    /// Key <c>kubeApiServer</c> of the chart. The chart drops most buckets of four histograms, 2 s among them, and so
    /// everything between 1 and 5 s would be a guess: the alert on latency, at 2 s, would fire for requests of 1.1 s. Of
    /// the histogram that alerts and objectives read, whole seconds stay, and what the chart keeps
    /// (kube-prometheus-stack@88.5.3:values.yaml, kubeApiServer.serviceMonitor.metricRelabelings).
    /// </summary>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of() => HelmValues.Map(
        ("serviceMonitor", HelmValues.Map(("metricRelabelings", (object[])
        [
            Drop("(etcd_request|apiserver_request_slo|apiserver_request)_duration_seconds_bucket", Fractions + WholeSeconds),
            Drop("apiserver_request_sli_duration_seconds_bucket", Fractions + LongSeconds),
        ]))));

    private const string Fractions =
        "0[.]15|0[.]2|0[.]3|0[.]35|0[.]4|0[.]45|0[.]6|0[.]7|0[.]8|0[.]9|1[.]25|1[.]5|1[.]75|3[.]5|4[.]5";

    private const string LongSeconds = "|15|20|40|45|50";

    private const string WholeSeconds = "|2|3|4|6|7|8|9" + LongSeconds;

    // Prometheus 3 writes whole bounds with a fraction, 2 without.
    private static Dictionary<string, object> Drop(string name, string bounds) => HelmValues.Map(
        ("action", "drop"),
        ("sourceLabels", (object[])["__name__", "le"]),
        ("regex", $"{name};({bounds})([.]0)?"));
}
