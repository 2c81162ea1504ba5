namespace Platform.Signals.Dashboards;

/// <summary>Counts by bucket over time, of a histogram's buckets summed by <c>le</c>.</summary>
public sealed record HeatmapPanel() : DataPanel(12, 8);
