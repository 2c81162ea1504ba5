namespace Platform.Slo;

/// <summary>
/// A gauge that is 1 while things are good and 0 while not. Each series is an event a minute, so what is measured is time.
/// </summary>
public sealed record BooleanIndicator : Indicator
{
    /// <summary>PromQL of the gauge, without a window; values between 0 and 1 count in part.</summary>
    public required string Query { get; init; }
}
