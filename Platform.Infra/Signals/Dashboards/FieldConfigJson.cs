using System.Text.Json.Nodes;

namespace Platform.Signals.Dashboards;

/// <summary>How numbers are shown: unit, colours, texts.</summary>
internal static class FieldConfigJson
{
    /// <summary>The field configuration of a panel.</summary>
    /// <param name="panel">The panel.</param>
    public static JsonObject Of(DataPanel panel)
    {
        var defaults = new JsonObject
        {
            ["unit"] = panel.Unit.Id,
            ["color"] = new JsonObject { ["mode"] = panel is TimeSeriesPanel ? "palette-classic" : "thresholds" },
            ["thresholds"] = ThresholdsJson.Of(panel.Thresholds),
            ["mappings"] = ThresholdsJson.Mappings(panel.Mappings),
        };
        Add(defaults, "decimals", panel.Decimals);
        Add(defaults, "min", panel.Minimum);
        Add(defaults, "max", panel.Maximum);
        Add(defaults, "noValue", panel.NoValue);
        if (Custom(panel) is { } custom)
        {
            defaults.Add("custom", custom);
        }

        return new JsonObject
        {
            ["defaults"] = defaults,
            ["overrides"] = new JsonArray([
                .. panel.Overrides.Select(OverrideJson.Of),
                .. panel is TablePanel table ? table.Columns.SelectMany(OverrideJson.Of) : [],
            ]),
        };
    }

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json.Add(name, value);
        }
    }

    private static JsonObject? Custom(DataPanel panel) => panel switch
    {
        TimeSeriesPanel series => new JsonObject
        {
            ["drawStyle"] = "line",
            ["lineWidth"] = 1,
            ["fillOpacity"] = series.IsStacked ? 30 : 0,
            ["showPoints"] = "never",
            ["spanNulls"] = false,
            ["stacking"] = new JsonObject { ["group"] = "A", ["mode"] = series.IsStacked ? "normal" : "none" },
            ["thresholdsStyle"] = new JsonObject { ["mode"] = series.ShowsThresholds ? "line" : "off" },
        },
        TablePanel => new JsonObject
        {
            ["align"] = "auto",
            ["cellOptions"] = new JsonObject { ["type"] = "auto" },
            ["filterable"] = true,
            ["inspect"] = false,
        },
        _ => null,
    };
}
