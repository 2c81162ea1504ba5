using System.Collections.Immutable;
using Platform.Components.Signals;
using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Signals.Catalogue;

/// <summary>What the blackbox exporter is told to probe.</summary>
public sealed class EndpointProbeTests
{
    private static readonly PlatformConfig Prod = StackSignalSets.Configs["prod"];

    [Fact]
    public void Names_of_the_cluster_are_probed_everywhere_and_nothing_that_may_not_exist() =>
        Assert.Equal(
            [new EndpointProbe("cluster-dns", "kubernetes.default.svc.cluster.local:443", "tcp_connect")],
            EndpointProbe.Of(Prod));

    [Fact]
    public void The_scheme_of_an_address_says_how_it_is_probed()
    {
        var config = Prod with
        {
            Signals = new() { GrafanaUrl = "https://grafana.example.com" },
            Alerts = new()
            {
                Endpoints = new[] { "https://a.example.com/ok", "http://b.example.com", "tcp://c:5432", "tls://d:443" }
                    .Index().ToImmutableSortedDictionary(
                        item => $"e{item.Index}", item => new EndpointConfig { Url = item.Item }, StringComparer.Ordinal),
            },
        };

        Assert.Equal(
            [
                new EndpointProbe("cluster-dns", "kubernetes.default.svc.cluster.local:443", "tcp_connect"),
                new EndpointProbe("grafana", "https://grafana.example.com/api/health", "http_2xx"),
                new EndpointProbe("e0", "https://a.example.com/ok", "http_2xx"),
                new EndpointProbe("e1", "http://b.example.com", "http_2xx_plain"),
                new EndpointProbe("e2", "c:5432", "tcp_connect"),
                new EndpointProbe("e3", "d:443", "tls_connect"),
            ],
            EndpointProbe.Of(config));
    }

    [Fact]
    public void An_exporter_of_others_is_told_nothing() =>
        Assert.Empty(EndpointProbe.Of(Prod with
        {
            Operators = Prod.Operators with { BlackboxExporter = new() { State = OperatorState.Adopt } },
        }));
}
