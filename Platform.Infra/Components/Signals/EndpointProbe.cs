using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Components.PlatformAlerts;
using Platform.Configuration;

namespace Platform.Components.Signals;

/// <summary>Something that the blackbox exporter probes.</summary>
/// <param name="Name">Its name; series of the probe have it as job, with <c>probe-</c> in front.</param>
/// <param name="Target">The address, as the module wants it.</param>
/// <param name="Module">The module of the exporter.</param>
public sealed record EndpointProbe(string Name, string Target, string Module)
{
    /// <summary>The probes of a stack: only where the platform's own exporter and Prometheus are there for them.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The probes, by name.</returns>
    public static ImmutableArray<EndpointProbe> Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var states = OperatorStates.Of(config);
        return states.IsInstalled(OperatorName.BlackboxExporter) && states.IsInstalled(OperatorName.KubePrometheusStack)
            ?
            [
                new EndpointProbe(ClusterDnsFailing.Probe, ClusterDnsFailing.Target, "tcp_connect"),
                // The default address is only what links say; one that is given is there to be reached.
                .. config.Signals.GrafanaUrl is { } grafana ? [Web("grafana", $"{grafana}/api/health")] : NoProbe,
                .. config.Alerts.Endpoints.Select(pair => Web(pair.Key, pair.Value.Url)),
            ]
            : [];
    }

    private static ImmutableArray<EndpointProbe> NoProbe => [];

    private static EndpointProbe Web(string name, string url)
    {
        var uri = new Uri(url);
        return uri.Scheme switch
        {
            "https" => new EndpointProbe(name, url, "http_2xx"),
            "http" => new EndpointProbe(name, url, "http_2xx_plain"),
            _ => new EndpointProbe(name, uri.Authority, $"{uri.Scheme}_connect"),
        };
    }
}
