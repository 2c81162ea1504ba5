using System.Text.Json.Nodes;

namespace Platform.Signals.Dashboards;

/// <summary>A query of a panel, asked in the way that fits the panel.</summary>
internal static class TargetJson
{
    /// <summary>Grafana's name of the query at an index: A, B, …</summary>
    /// <param name="index">From 0.</param>
    public static string Reference(int index) => ((char)('A' + index)).ToString();

    /// <summary>A query.</summary>
    /// <param name="target">The query.</param>
    /// <param name="index">Its place among the panel's queries.</param>
    /// <param name="panel">The panel.</param>
    /// <param name="sources">The dashboard's data sources.</param>
    public static JsonObject Of(Target target, int index, Panel panel, DataSources sources)
    {
        var json = new JsonObject
        {
            ["refId"] = Reference(index),
            ["datasource"] = sources.Reference(target.DataSource),
            ["editorMode"] = "code",
            ["expr"] = target.Expression,
        };
        if (target.Legend.Length > 0)
        {
            json.Add("legendFormat", target.Legend);
        }

        var isInstant = IsInstant(panel);
        if (target is PromQl metrics)
        {
            json.Add("format", panel is TablePanel ? "table" : panel is HeatmapPanel ? "heatmap" : "time_series");
            json.Add("instant", isInstant);
            json.Add("range", !isInstant);
            json.Add("exemplar", metrics.HasExemplars);
        }
        else
        {
            json.Add("queryType", isInstant ? "instant" : "range");
        }

        return json;
    }

    private static bool IsInstant(Panel panel) => panel switch
    {
        TablePanel => true,
        StatPanel stat => stat.Reduction == Reduction.Last && !stat.HasSparkline,
        GaugePanel gauge => gauge.Reduction == Reduction.Last,
        _ => false,
    };
}
