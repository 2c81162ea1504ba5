namespace Platform.Signals.Dashboards;

/// <summary>What answers a target.</summary>
public enum DataSourceKind
{
    /// <summary>Metrics.</summary>
    Prometheus,

    /// <summary>Logs.</summary>
    Loki,
}
