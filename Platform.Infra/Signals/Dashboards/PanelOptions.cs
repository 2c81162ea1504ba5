using System.Text.Json.Nodes;

namespace Platform.Signals.Dashboards;

/// <summary>What each kind of panel is called, and its options.</summary>
internal static class PanelOptions
{
    /// <summary>Grafana's name of a kind of panel.</summary>
    /// <param name="panel">A panel of the kind.</param>
    public static string Type(Panel panel) => panel switch
    {
        StatPanel => "stat",
        GaugePanel => "gauge",
        TimeSeriesPanel => "timeseries",
        TablePanel => "table",
        TextPanel => "text",
        AlertListPanel => "alertlist",
        HeatmapPanel => "heatmap",
        LogsPanel => "logs",
        _ => throw new ArgumentException($"Panel '{panel.Key}' is of no known kind.", nameof(panel)),
    };

    /// <summary>The options of a panel.</summary>
    /// <param name="panel">The panel.</param>
    public static JsonObject Of(Panel panel) => panel switch
    {
        StatPanel stat => SingleValueOptions.Of(stat),
        GaugePanel gauge => SingleValueOptions.Of(gauge),
        TimeSeriesPanel series => TimeOptions.Of(series),
        HeatmapPanel => TimeOptions.Heatmap(),
        TablePanel table => Table(table),
        TextPanel text => new JsonObject { ["mode"] = "markdown", ["content"] = text.Markdown },
        AlertListPanel alerts => AlertList(alerts),
        _ => Logs(),
    };

    private static JsonObject Table(TablePanel table) => new()
    {
        ["frameIndex"] = 0,
        ["showHeader"] = true,
        ["cellHeight"] = "sm",
        ["sortBy"] = table.SortBy is null
            ? new JsonArray()
            : new JsonArray(new JsonObject { ["displayName"] = table.SortBy, ["desc"] = table.IsDescending }),
    };

    private static JsonObject AlertList(AlertListPanel alerts) => new()
    {
        ["viewMode"] = "list",
        ["groupMode"] = "default",
        ["groupBy"] = new JsonArray(),
        ["maxItems"] = alerts.Limit,
        ["sortOrder"] = 3,
        ["dashboardAlerts"] = false,
        ["alertName"] = "",
        ["alertInstanceLabelFilter"] = alerts.Matchers,
        ["stateFilter"] = new JsonObject
        {
            ["firing"] = true,
            ["pending"] = true,
            ["noData"] = false,
            ["normal"] = false,
            ["error"] = true,
        },
    };

    private static JsonObject Logs() => new()
    {
        ["dedupStrategy"] = "none",
        ["enableLogDetails"] = true,
        ["prettifyLogMessage"] = false,
        ["showCommonLabels"] = false,
        ["showLabels"] = false,
        ["showLogContextToggle"] = false,
        ["showTime"] = true,
        ["sortOrder"] = "Descending",
        ["wrapLogMessage"] = true,
    };
}
