namespace Platform.Signals.Dashboards;

/// <summary>One big number a series.</summary>
public sealed record StatPanel() : DataPanel(4, 4)
{
    /// <summary>Whether the background takes the colour rather than the number.</summary>
    public bool ColoursBackground { get; init; }

    /// <summary>Whether the way there is drawn below; targets are then asked for the whole range.</summary>
    public bool HasSparkline { get; init; }

    /// <summary>How one number is made of a series.</summary>
    public Reduction Reduction { get; init; } = Reduction.Last;
}
