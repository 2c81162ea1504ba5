using System.Collections.Immutable;

namespace Platform.Signals.Dashboards;

/// <summary>A text in place of a value.</summary>
/// <param name="Value">The value, as text.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Colour">Its colour.</param>
public sealed record ValueMapping(string Value, string Text, DashboardColour Colour)
{
    /// <summary>For what is 1 where it runs, and 0 where it does not.</summary>
    public static ImmutableArray<ValueMapping> UpOrDown { get; } =
        [new("0", "down", DashboardColour.Red), new("1", "up", DashboardColour.Green)];
}
