namespace Platform.Signals.Dashboards;

/// <summary>How one series differs from the others of its panel.</summary>
/// <param name="Series">Its legend, exactly.</param>
public sealed record SeriesOverride(string Series)
{
    /// <summary>Its unit; <c>null</c> is the panel's.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Its colour; <c>null</c> is Grafana's choice.</summary>
    public DashboardColour? Colour { get; init; }

    /// <summary>Whether its line is dashed, as limits are.</summary>
    public bool IsDashed { get; init; }
}
