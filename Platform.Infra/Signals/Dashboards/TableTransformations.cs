using System.Text.Json.Nodes;

namespace Platform.Signals.Dashboards;

/// <summary>
/// What makes a table of query results: join several by their labels, keep the columns that are named, in their order
/// and under their titles.
/// </summary>
internal static class TableTransformations
{
    /// <summary>The transformations of a table.</summary>
    /// <param name="table">The panel.</param>
    public static JsonArray Of(TablePanel table)
    {
        var order = new JsonObject();
        var titles = new JsonObject();
        foreach (var (index, column) in table.Columns.Index())
        {
            order.Add(column.Field, index);
            titles.Add(column.Field, column.Title);
        }

        var kept = new JsonObject
        {
            ["include"] = new JsonObject { ["names"] = JsonList.Of(table.Columns.Select(column => column.Field)) },
        };
        return new JsonArray([
            .. table.Targets.Length > 1 ? [Step("merge", [])] : Array.Empty<JsonNode>(),
            Step("filterFieldsByName", kept),
            Step("organize", new JsonObject { ["indexByName"] = order, ["renameByName"] = titles }),
        ]);
    }

    private static JsonObject Step(string id, JsonObject options) => new() { ["id"] = id, ["options"] = options };
}
