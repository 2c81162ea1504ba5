namespace Platform.Signals.Dashboards;

/// <summary>A query for metrics.</summary>
/// <param name="Expression">
/// PromQL. Rates are taken over <c>$__rate_interval</c>, increases over the time shown are taken over <c>$__range</c>.
/// </param>
/// <param name="Legend">Name of each series.</param>
public sealed record PromQl(string Expression, string Legend = "") : Target(Expression, Legend)
{
    /// <inheritdoc/>
    public override DataSourceKind DataSource => DataSourceKind.Prometheus;

    /// <summary>Whether traces of single requests are asked for as well.</summary>
    public bool HasExemplars { get; init; }
}
