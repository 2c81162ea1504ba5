namespace Platform.Signals.Metrics;

/// <summary>The kinds of metrics of Prometheus.</summary>
public enum MetricKind
{
    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>Goes up, and starts again at 0.</summary>
    Counter,

    /// <summary>Buckets, sum and count; the name is without suffix.</summary>
    Histogram,

    /// <summary>Recorded by a rule, ours or kube-prometheus-stack's.</summary>
    Recorded,
}
