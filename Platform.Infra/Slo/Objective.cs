namespace Platform.Slo;

/// <summary>The share of events that must be good, and with it the share that may be bad.</summary>
/// <param name="Percent">Percent of good events, above 0 and below 100, such as <c>99.9</c>.</param>
/// <remarks>
/// Decimal, because 1 - 0.999 is 0.0010000000000000009 in binary, and thresholds are read by people.
/// </remarks>
public readonly record struct Objective(decimal Percent)
{
    /// <summary>The share of good events, such as 0.999.</summary>
    public decimal Ratio => Percent / 100m;

    /// <summary>The error budget: the share of events that may be bad, such as 0.001.</summary>
    public decimal Budget => (100m - Percent) / 100m;

    /// <summary>Whether it leaves a budget: 100 % has none to burn, and 0 % promises nothing.</summary>
    public bool IsSound => Percent is > 0 and < 100;
}
