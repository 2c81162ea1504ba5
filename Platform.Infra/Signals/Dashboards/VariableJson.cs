using System.Text.Json.Nodes;

namespace Platform.Signals.Dashboards;

/// <summary>Variables of a dashboard.</summary>
internal static class VariableJson
{
    private const int OnTimeRangeChange = 2;

    private const int ByAlphabet = 1;

    /// <summary>The choice of a data source.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="sources">The dashboard's data sources.</param>
    public static JsonObject Of(DataSourceKind kind, DataSources sources) => new()
    {
        ["name"] = sources.Variable(kind),
        ["label"] = sources.Label(kind),
        ["type"] = "datasource",
        ["query"] = DataSources.Type(kind),
        ["multi"] = false,
        ["includeAll"] = false,
        ["refresh"] = 1,
        ["hide"] = 0,
        ["options"] = new JsonArray(),
    };

    /// <summary>The choice among a label's values.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="sources">The dashboard's data sources.</param>
    public static JsonObject Of(QueryVariable variable, DataSources sources) => new()
    {
        ["name"] = variable.Name,
        ["label"] = variable.Label,
        ["type"] = "query",
        ["datasource"] = sources.Reference(DataSourceKind.Prometheus),
        ["query"] = variable.Query,
        ["multi"] = true,
        ["includeAll"] = true,
        ["allValue"] = ".+",
        ["current"] = new JsonObject
        {
            ["selected"] = true,
            ["text"] = JsonList.Of(["All"]),
            ["value"] = JsonList.Of(["$__all"]),
        },
        ["refresh"] = OnTimeRangeChange,
        ["sort"] = ByAlphabet,
        ["hide"] = 0,
        ["options"] = new JsonArray(),
    };
}
