namespace Platform.Signals.Dashboards;

/// <summary>Lines over time.</summary>
public sealed record TimeSeriesPanel() : DataPanel(12, 8)
{
    /// <summary>Whether series stand on each other.</summary>
    public bool IsStacked { get; init; }

    /// <summary>Whether thresholds are drawn as lines.</summary>
    public bool ShowsThresholds { get; init; }

    /// <summary>Whether the legend is a table with mean, last and greatest value.</summary>
    public bool HasLegendTable { get; init; }
}
