namespace Platform.Signals.Dashboards;

/// <summary>A step of a scale of colours.</summary>
/// <param name="From">The least value that has the colour.</param>
/// <param name="Colour">The colour.</param>
public sealed record Threshold(double From, DashboardColour Colour);
