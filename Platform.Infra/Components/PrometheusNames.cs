namespace Platform.Components;

/// <summary>Names of the Prometheus that scrapes and evaluates what components create.</summary>
internal static class PrometheusNames
{
    /// <summary>
    /// Name of the kube-prometheus-stack release. Its Prometheus takes monitors and rules with this <c>release</c>
    /// label only.
    /// </summary>
    public const string Release = "kube-prometheus-stack";

    /// <summary>The label that its Prometheus selects monitors and rules by.</summary>
    public const string ReleaseLabel = "release";

    /// <summary>The namespace that it stands in.</summary>
    public const string Namespace = "monitoring";

    /// <summary>The port of Prometheus' API.</summary>
    public const int Port = 9090;

    /// <summary>Address of Prometheus' API inside the cluster.</summary>
    public const string Url = "http://kube-prometheus-stack-prometheus.monitoring.svc:9090";

    /// <summary>Address of one replica, past the Service that would choose any.</summary>
    /// <param name="replica">Its number, from 0.</param>
    /// <returns>The address.</returns>
    public static string ReplicaUrl(int replica) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"http://prometheus-kube-prometheus-stack-prometheus-{replica}.prometheus-operated.{Namespace}.svc:{Port}");
}
