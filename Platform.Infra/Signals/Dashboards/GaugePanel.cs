namespace Platform.Signals.Dashboards;

/// <summary>A number on a scale with two ends.</summary>
public sealed record GaugePanel() : DataPanel(6, 6)
{
    /// <summary>How one number is made of a series.</summary>
    public Reduction Reduction { get; init; } = Reduction.Last;
}
