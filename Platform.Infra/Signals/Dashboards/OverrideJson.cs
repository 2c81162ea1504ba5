using System.Text.Json.Nodes;

namespace Platform.Signals.Dashboards;

/// <summary>What differs from the panel's defaults for one series or one column.</summary>
internal static class OverrideJson
{
    /// <summary>The override of a series.</summary>
    /// <param name="series">What differs.</param>
    public static JsonObject Of(SeriesOverride series)
    {
        var properties = new JsonArray();
        if (series.Unit is { } unit)
        {
            properties.Add((JsonNode)Property("unit", unit.Id));
        }

        if (series.Colour is { } colour)
        {
            properties.Add((JsonNode)Property("color", new JsonObject
            {
                ["mode"] = "fixed",
                ["fixedColor"] = ThresholdsJson.Colour(colour),
            }));
        }

        if (series.IsDashed)
        {
            var dash = new JsonObject { ["fill"] = "dash", ["dash"] = new JsonArray(10, 10) };
            properties.Add((JsonNode)Property("custom.lineStyle", dash));
        }

        return Named(series.Series, properties);
    }

    /// <summary>The override of a column: none where nothing differs.</summary>
    /// <param name="column">The column.</param>
    public static IEnumerable<JsonObject> Of(TableColumn column)
    {
        var properties = new JsonArray([.. Properties(column)]);
        return properties.Count == 0 ? [] : [Named(column.Title, properties)];
    }

    private static IEnumerable<JsonObject> Properties(TableColumn column)
    {
        if (column.Unit is { } unit)
        {
            yield return Property("unit", unit.Id);
        }

        if (!column.Mappings.IsEmpty)
        {
            yield return Property("mappings", ThresholdsJson.Mappings(column.Mappings));
        }

        if (column.Thresholds is { } thresholds)
        {
            yield return Property("thresholds", ThresholdsJson.Of(thresholds));
            yield return Property(
                "custom.cellOptions", new JsonObject { ["type"] = "color-background", ["mode"] = "basic" });
        }

        if (column.Link is { } link)
        {
            yield return Property(
                "links", new JsonArray(new JsonObject { ["title"] = link.Title, ["url"] = link.Url }));
        }

        if (column.Width is { } width)
        {
            yield return Property("custom.width", width);
        }
    }

    private static JsonObject Named(string name, JsonArray properties) => new()
    {
        ["matcher"] = new JsonObject { ["id"] = "byName", ["options"] = name },
        ["properties"] = properties,
    };

    private static JsonObject Property(string id, JsonNode value) => new() { ["id"] = id, ["value"] = value };
}
