using Platform.Signals.Dashboards;

namespace Platform.Components.PlatformAlerts;

/// <summary>The two kinds of panels that the overview has.</summary>
internal static class OverviewPanel
{
    /// <summary>Numbers that should be 0.</summary>
    public static StatPanel Faults(string key, string title, string description, string query, string legend = "") => new()
    {
        Key = key,
        Title = title,
        Description = description,
        Unit = Unit.Count,
        Width = 6,
        Thresholds = Thresholds.AnyIs(DashboardColour.Red),
        NoValue = "0",
        Targets = [new PromQl(query, legend)],
    };

    /// <summary>Lines over time, each a series of its own.</summary>
    public static TimeSeriesPanel Lines(
        string key, string title, string description, Unit unit, string query, string legend)
    {
        return new()
        {
            Key = key,
            Title = title,
            Description = description,
            Unit = unit,
            Targets = [new PromQl(query, legend)],
        };
    }

    /// <summary>Shares over time, with the alert's threshold.</summary>
    public static TimeSeriesPanel Shares(
        string key, string title, string description, int percent, string query, string legend) =>
        Lines(key, title, description, Unit.Ratio, query, legend) with
        {
            Minimum = 0,
            ShowsThresholds = true,
            Thresholds = new(DashboardColour.Green, [new(percent / 100.0, DashboardColour.Red)]),
        };
}
