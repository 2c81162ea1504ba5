namespace Platform.Signals.Dashboards;

/// <summary>A query of a panel.</summary>
/// <param name="Expression">The query, with Grafana's variables.</param>
/// <param name="Legend">Name of each series, such as <c>{{namespace}}</c>; empty names all labels.</param>
public abstract record Target(string Expression, string Legend)
{
    /// <summary>What answers it.</summary>
    public abstract DataSourceKind DataSource { get; }
}
