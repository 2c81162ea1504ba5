namespace Platform.Signals.Dashboards;

/// <summary>A query for logs, or for metrics made of them.</summary>
/// <param name="Expression">LogQL; ranges are <c>[$__auto]</c>.</param>
/// <param name="Legend">Name of each series.</param>
public sealed record LogQl(string Expression, string Legend = "") : Target(Expression, Legend)
{
    /// <inheritdoc/>
    public override DataSourceKind DataSource => DataSourceKind.Loki;
}
