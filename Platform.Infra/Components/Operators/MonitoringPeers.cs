using System.Collections.Immutable;

namespace Platform.Components.Operators;

/// <summary>Who talks to whom among metrics, logs and traces.</summary>
internal static class MonitoringPeers
{
    /// <summary>Prometheus' pods.</summary>
    public static Peer Prometheus { get; } = Monitoring("prometheus");

    /// <summary>Alertmanager's pods.</summary>
    public static Peer Alertmanager { get; } = Monitoring("alertmanager");

    /// <summary>Grafana's pods.</summary>
    public static Peer Grafana { get; } = Monitoring("grafana");

    /// <summary>Tempo's pods.</summary>
    public static Peer Tempo { get; } = Monitoring("tempo");

    /// <summary>Loki's pods.</summary>
    public static Peer Loki { get; } = Monitoring("loki");

    /// <summary>Fluent Bit's pods.</summary>
    public static Peer LogShippers { get; } = new() { Namespace = FluentBit.FluentBitOperator.Namespace };

    /// <summary>One port of one peer.</summary>
    /// <param name="peer">Who.</param>
    /// <param name="port">The port.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The allowance, in whichever direction it is listed.</returns>
    public static Allowance From(Peer peer, int port, string reason) => From(peer, [new PeerPort(port)], reason);

    /// <summary>Some ports of one peer.</summary>
    /// <param name="peer">Who.</param>
    /// <param name="ports">The ports.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The allowance, in whichever direction it is listed.</returns>
    public static Allowance From(Peer peer, ImmutableArray<PeerPort> ports, string reason) =>
        new([peer], ports, reason);

    private static Peer Monitoring(string name) => new()
    {
        Namespace = OperatorPlace.Monitoring.Namespace,
        Pods = CommonTraffic.Labels(("app.kubernetes.io/name", name)),
    };
}
