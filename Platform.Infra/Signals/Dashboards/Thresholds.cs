using System.Collections.Immutable;

namespace Platform.Signals.Dashboards;

/// <summary>Colours by value.</summary>
/// <param name="Base">The colour below the first step.</param>
/// <param name="Steps">Steps, by rising value.</param>
public sealed record Thresholds(DashboardColour Base, ImmutableArray<Threshold> Steps)
{
    /// <summary>No value is better or worse than another.</summary>
    public static Thresholds None { get; } = new(DashboardColour.Text, []);

    /// <summary>The more the worse.</summary>
    /// <param name="warning">Orange from here on.</param>
    /// <param name="critical">Red from here on.</param>
    public static Thresholds Above(double warning, double critical) =>
        new(DashboardColour.Green, [new(warning, DashboardColour.Orange), new(critical, DashboardColour.Red)]);

    /// <summary>The less the worse.</summary>
    /// <param name="critical">Red below.</param>
    /// <param name="warning">Orange below.</param>
    public static Thresholds Below(double critical, double warning) =>
        new(DashboardColour.Red, [new(critical, DashboardColour.Orange), new(warning, DashboardColour.Green)]);

    /// <summary>Any at all is bad.</summary>
    /// <param name="colour">How bad.</param>
    public static Thresholds AnyIs(DashboardColour colour) => new(DashboardColour.Green, [new(1, colour)]);

    /// <summary>0 is bad, 1 is good.</summary>
    public static Thresholds UpOrDown { get; } = new(DashboardColour.Red, [new(1, DashboardColour.Green)]);
}
