namespace Platform.Signals.Dashboards;

/// <summary>A place in the grid of a dashboard, which is 24 wide.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
internal sealed record GridPlace(int X, int Y, int Width, int Height);
