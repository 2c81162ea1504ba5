using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Platform.Signals.Dashboards;

/// <summary>
/// The data sources of a dashboard, each a variable that the reader can change. The names are those that Grafana's
/// linter asks for: <c>datasource</c> where there is one, <c>prometheus_datasource</c> and so on where there are more.
/// </summary>
/// <param name="Kinds">The kinds that its targets and variables ask.</param>
internal sealed record DataSources(ImmutableArray<DataSourceKind> Kinds)
{
    /// <summary>The data sources that a dashboard uses.</summary>
    /// <param name="dashboard">The dashboard.</param>
    public static DataSources Of(Dashboard dashboard) => new([
        .. dashboard.Panels.SelectMany(panel => panel.Targets).Select(target => target.DataSource)
            .Concat(dashboard.Variables.Select(_ => DataSourceKind.Prometheus))
            .Distinct()
            .Order(),
    ]);

    /// <summary>Grafana's name of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static string Type(DataSourceKind kind) => kind == DataSourceKind.Loki ? "loki" : "prometheus";

    /// <summary>Name of the variable of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public string Variable(DataSourceKind kind) => Kinds.Length == 1 ? "datasource" : $"{Type(kind)}_datasource";

    /// <summary>What the reader sees as the variable's name.</summary>
    /// <param name="kind">The kind.</param>
    public string Label(DataSourceKind kind) =>
        Kinds.Length == 1 ? "Data source" : kind == DataSourceKind.Loki ? "Loki data source" : "Prometheus data source";

    /// <summary>A reference to the data source that the reader has chosen.</summary>
    /// <param name="kind">Its kind.</param>
    public JsonObject Reference(DataSourceKind kind) => new()
    {
        ["type"] = Type(kind),
        ["uid"] = $"${{{Variable(kind)}}}",
    };
}
