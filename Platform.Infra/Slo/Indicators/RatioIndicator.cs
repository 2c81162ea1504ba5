namespace Platform.Slo;

/// <summary>
/// An error ratio that somebody else computed, 0 to 1; NaN is no data. Nothing says how many events are behind it, so each minute
/// weighs the same, and no guard for low traffic is possible.
/// </summary>
public sealed record RatioIndicator : Indicator
{
    /// <summary>
    /// PromQL of the ratio; with <c>$window</c> (or Sloth's <c>{{.window}}</c>) where it takes a window.
    /// </summary>
    public required string ErrorRatio { get; init; }
}
