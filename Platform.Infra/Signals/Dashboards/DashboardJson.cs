using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Signals.Dashboards;

/// <summary>The JSON of a dashboard, as Grafana's sidecar takes it from a ConfigMap.</summary>
public static class DashboardJson
{
    /// <summary>
    /// The schema version: the one that kube-prometheus-stack's own dashboards have, which Grafana 10 to 13 load
    /// (prometheus-community/helm-charts@kube-prometheus-stack-88.5.3).
    /// </summary>
    public const int SchemaVersion = 39;

    /// <summary>A tag that all dashboards of the platform have.</summary>
    public const string Tag = "platform";

    // The relaxed encoder leaves characters such as > and ' alone; Grafana reads the text, no browser does.
    private static readonly JsonSerializerOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Writes a dashboard. The same dashboard always gives the same text.</summary>
    /// <param name="dashboard">The dashboard.</param>
    /// <returns>Its JSON, indented, with a line feed at the end.</returns>
    /// <exception cref="ArgumentException">
    /// Grafana could not load it, or two of its panels have one key; the message lists every fault.
    /// </exception>
    public static string Of(Dashboard dashboard)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        DashboardShape.Check(dashboard);
        return Write(dashboard).ToJsonString(Writing) + "\n";
    }

    private static JsonObject Write(Dashboard dashboard)
    {
        var sources = DataSources.Of(dashboard);
        return new JsonObject
        {
            ["id"] = null,
            ["uid"] = dashboard.Uid,
            ["title"] = dashboard.Title,
            ["description"] = dashboard.Description,
            ["tags"] = JsonList.Of([Tag, .. dashboard.Tags.Order(StringComparer.Ordinal)]),
            ["schemaVersion"] = SchemaVersion,
            ["version"] = 1,
            ["editable"] = false,
            ["graphTooltip"] = 1,
            ["timezone"] = "browser",
            ["refresh"] = dashboard.Refresh,
            ["time"] = new JsonObject { ["from"] = dashboard.From, ["to"] = "now" },
            ["annotations"] = new JsonObject { ["list"] = new JsonArray() },
            ["links"] = LinkJson.Of(dashboard.Links),
            ["templating"] = new JsonObject
            {
                ["list"] = new JsonArray([
                    .. sources.Kinds.Select(kind => VariableJson.Of(kind, sources)),
                    .. dashboard.Variables.Select(variable => VariableJson.Of(variable, sources)),
                ]),
            },
            ["panels"] = Panels(dashboard, sources),
        };
    }

    private static JsonArray Panels(Dashboard dashboard, DataSources sources)
    {
        var panels = new JsonArray();
        var layout = new GridLayout();
        foreach (var row in dashboard.Rows)
        {
            panels.Add((JsonNode)PanelJson.Heading(row, layout.Heading()));
            foreach (var panel in row.Panels)
            {
                panels.Add((JsonNode)PanelJson.Of(panel, layout.Next(panel.Width, panel.Height), sources));
            }
        }

        return panels;
    }
}
