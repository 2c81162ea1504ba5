using System.Text.Json.Nodes;

namespace Platform.Signals.Dashboards;

/// <summary>Options of panels that have time on one axis.</summary>
internal static class TimeOptions
{
    /// <summary>Options of lines over time.</summary>
    /// <param name="panel">The panel.</param>
    public static JsonObject Of(TimeSeriesPanel panel) => new()
    {
        ["legend"] = new JsonObject
        {
            ["calcs"] = JsonList.Of(panel.HasLegendTable ? ["mean", "lastNotNull", "max"] : []),
            ["displayMode"] = panel.HasLegendTable ? "table" : "list",
            ["placement"] = "bottom",
            ["showLegend"] = true,
        },
        ["tooltip"] = new JsonObject { ["mode"] = "multi", ["sort"] = "desc" },
    };

    /// <summary>Options of a heat map of a histogram's buckets.</summary>
    public static JsonObject Heatmap() => new()
    {
        ["calculate"] = false,
        ["cellGap"] = 1,
        ["color"] = new JsonObject
        {
            ["exponent"] = 0.5,
            ["fill"] = "dark-orange",
            ["mode"] = "scheme",
            ["reverse"] = false,
            ["scale"] = "exponential",
            ["scheme"] = "Oranges",
            ["steps"] = 64,
        },
        ["exemplars"] = new JsonObject { ["color"] = "rgba(255,0,255,0.7)" },
        ["legend"] = new JsonObject { ["show"] = true },
        ["showValue"] = "never",
        ["tooltip"] = new JsonObject { ["mode"] = "single" },
        ["yAxis"] = new JsonObject { ["reverse"] = false },
    };
}
