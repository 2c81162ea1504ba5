using System.Text.Json.Nodes;

namespace Platform.Signals.Dashboards;

/// <summary>Options of panels that show one number a series.</summary>
internal static class SingleValueOptions
{
    /// <summary>Options of a stat.</summary>
    /// <param name="stat">The panel.</param>
    public static JsonObject Of(StatPanel stat) => new()
    {
        ["colorMode"] = stat.ColoursBackground ? "background" : "value",
        ["graphMode"] = stat.HasSparkline ? "area" : "none",
        ["justifyMode"] = "auto",
        ["orientation"] = "auto",
        ["percentChangeColorMode"] = "standard",
        ["reduceOptions"] = Reduce(stat.Reduction),
        ["showPercentChange"] = false,
        ["textMode"] = "auto",
        ["wideLayout"] = true,
    };

    /// <summary>Options of a gauge.</summary>
    /// <param name="gauge">The panel.</param>
    public static JsonObject Of(GaugePanel gauge) => new()
    {
        ["minVizHeight"] = 75,
        ["minVizWidth"] = 75,
        ["orientation"] = "auto",
        ["reduceOptions"] = Reduce(gauge.Reduction),
        ["showThresholdLabels"] = false,
        ["showThresholdMarkers"] = true,
        ["sizing"] = "auto",
    };

    private static JsonObject Reduce(Reduction reduction) => new()
    {
        ["calcs"] = JsonList.Of([Calculation(reduction)]),
        ["fields"] = "",
        ["values"] = false,
    };

    private static string Calculation(Reduction reduction) => reduction switch
    {
        Reduction.Mean => "mean",
        Reduction.Maximum => "max",
        Reduction.Minimum => "min",
        _ => "lastNotNull",
    };
}
