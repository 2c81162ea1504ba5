using System.Text.Json.Nodes;

namespace Platform.Signals.Dashboards;

/// <summary>A panel, and the heading of a row.</summary>
internal static class PanelJson
{
    /// <summary>The heading of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">Its place.</param>
    public static JsonObject Heading(DashboardRow row, GridPlace place) => new()
    {
        ["id"] = PanelId.OfRow(row.Key),
        ["type"] = "row",
        ["title"] = row.Title,
        ["collapsed"] = false,
        ["gridPos"] = Place(place),
        ["panels"] = new JsonArray(),
    };

    /// <summary>A panel.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="place">Its place.</param>
    /// <param name="sources">The dashboard's data sources.</param>
    public static JsonObject Of(Panel panel, GridPlace place, DataSources sources)
    {
        var json = new JsonObject
        {
            ["id"] = PanelId.Of(panel.Key),
            ["type"] = PanelOptions.Type(panel),
            ["title"] = panel.Title,
            ["description"] = panel.Description,
            ["gridPos"] = Place(place),
        };
        if (!panel.Links.IsEmpty)
        {
            json.Add("links", LinkJson.Of(panel.Links));
        }

        if (!panel.Targets.IsEmpty)
        {
            json.Add("datasource", sources.Reference(panel.Targets[0].DataSource));
            json.Add("targets", new JsonArray([
                .. panel.Targets.Select((target, index) => TargetJson.Of(target, index, panel, sources)),
            ]));
        }

        if (panel is DataPanel data)
        {
            json.Add("fieldConfig", FieldConfigJson.Of(data));
        }

        json.Add("options", PanelOptions.Of(panel));
        if (panel is TablePanel table)
        {
            json.Add("transformations", TableTransformations.Of(table));
        }

        return json;
    }

    private static JsonObject Place(GridPlace place) => new()
    {
        ["h"] = place.Height,
        ["w"] = place.Width,
        ["x"] = place.X,
        ["y"] = place.Y,
    };
}
