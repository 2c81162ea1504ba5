namespace Platform.Slo;

/// <summary>
/// A pair of windows and the share of the budget that may be spent in the long one before somebody is told. The short one
/// ends the alert soon after the errors end.
/// </summary>
/// <param name="Name">Name in Pascal case, such as <c>Critical</c>: the alert is <c>SloBurnRateCritical</c>.</param>
/// <param name="ShortWindow">The short window.</param>
/// <param name="LongWindow">The long window.</param>
/// <param name="BudgetShare">Share of the whole period's budget, 0 to 1, such as 0.02.</param>
/// <param name="MinimumBadEvents">Bad events in the long window that the alert wants as well.</param>
public sealed record BurnTier(
    string Name, TimeSpan ShortWindow, TimeSpan LongWindow, decimal BudgetShare, int MinimumBadEvents)
{
    /// <summary>What passes for bad events enough, before there are so many; <c>null</c> for nothing.</summary>
    public OutageSign? Outage { get; init; }

    /// <summary>Name of its alert.</summary>
    public string AlertName => $"SloBurnRate{Name}";

    /// <summary>The burn rate from which it tells: 14.4 for 2 % in one hour of 30 days.</summary>
    /// <param name="period">The SLO's period.</param>
    /// <returns>Times the rate that would spend the budget in exactly one period.</returns>
    public decimal Factor(TimeSpan period) => BurnMath.Factor(BudgetShare, period, LongWindow);
}
