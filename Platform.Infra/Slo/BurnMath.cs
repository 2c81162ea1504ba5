namespace Platform.Slo;

/// <summary>The arithmetic of error budgets. Ratios and shares are 0 to 1.</summary>
/// <remarks>Site Reliability Workbook, chapter 5, alerting on SLOs.</remarks>
public static class BurnMath
{
    /// <summary>How many times faster than sustainable the budget is spent.</summary>
    /// <param name="errorRatio">Bad events by all events.</param>
    /// <param name="budget">The error budget, above 0.</param>
    /// <returns>1 spends the budget in exactly one period.</returns>
    public static decimal BurnRate(decimal errorRatio, decimal budget) => errorRatio / budget;

    /// <summary>The burn rate that spends a share of the budget within a window.</summary>
    /// <param name="budgetShare">The share.</param>
    /// <param name="period">The SLO's period.</param>
    /// <param name="window">The window.</param>
    /// <returns>The factor: share x period / window.</returns>
    public static decimal Factor(decimal budgetShare, TimeSpan period, TimeSpan window) =>
        budgetShare * period.Ticks / window.Ticks;

    /// <summary>How long a full budget lasts.</summary>
    /// <param name="burnRate">The burn rate.</param>
    /// <param name="period">The SLO's period.</param>
    /// <returns>Period / burn rate; <c>null</c> where nothing burns, or too little for a span of time to hold.</returns>
    public static TimeSpan? Exhaustion(decimal burnRate, TimeSpan period) =>
        burnRate <= 0 || period.Ticks / (double)burnRate > TimeSpan.MaxValue.Ticks / 2d
            ? null
            : Ticks(period.Ticks / burnRate);

    /// <summary>
    /// Time from the start of a constant error ratio, after a clean history, until a tier's threshold is passed. Scrape,
    /// evaluation and Alertmanager's wait come on top.
    /// </summary>
    /// <param name="tier">The tier.</param>
    /// <param name="objective">The objective.</param>
    /// <param name="period">The SLO's period.</param>
    /// <param name="errorRatio">The ratio.</param>
    /// <returns>Factor x budget x long window / ratio; <c>null</c> where the ratio never passes.</returns>
    public static TimeSpan? TimeToDetect(BurnTier tier, Objective objective, TimeSpan period, decimal errorRatio)
    {
        ArgumentNullException.ThrowIfNull(tier);
        var threshold = tier.Factor(period) * objective.Budget;
        return errorRatio <= threshold ? null : Ticks(tier.LongWindow.Ticks * (threshold / errorRatio));
    }

    /// <summary>Time from the end of errors until the short window has forgotten enough of them.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="objective">The objective.</param>
    /// <param name="period">The SLO's period.</param>
    /// <param name="errorRatio">The constant ratio that had filled the short window.</param>
    /// <returns>Short window x (1 - threshold / ratio); <c>null</c> where the ratio never passes.</returns>
    public static TimeSpan? TimeToReset(BurnTier tier, Objective objective, TimeSpan period, decimal errorRatio)
    {
        ArgumentNullException.ThrowIfNull(tier);
        var threshold = tier.Factor(period) * objective.Budget;
        return errorRatio <= threshold ? null : Ticks(tier.ShortWindow.Ticks * (1m - (threshold / errorRatio)));
    }

    /// <summary>Whether a tier can fire: with everything bad, the ratio is 1 and must be above its threshold.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="objective">The objective.</param>
    /// <param name="period">The SLO's period.</param>
    /// <returns>True where factor x budget is below 1.</returns>
    public static bool CanFire(BurnTier tier, Objective objective, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(tier);
        return tier.Factor(period) * objective.Budget < 1m;
    }

    /// <summary>The budget as time: how long everything may be bad within a period.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="period">The SLO's period.</param>
    /// <returns>216 minutes for 99.5 % in 30 days.</returns>
    public static TimeSpan BudgetTime(Objective objective, TimeSpan period) => Ticks(period.Ticks * objective.Budget);

    /// <summary>Events of a period.</summary>
    /// <param name="eventsPerDay">Events of a day.</param>
    /// <param name="period">The SLO's period.</param>
    /// <returns>Events.</returns>
    public static decimal ExpectedEvents(decimal eventsPerDay, TimeSpan period) =>
        eventsPerDay * period.Ticks / TimeSpan.TicksPerDay;

    /// <summary>Bad events that the budget allows within a period.</summary>
    /// <param name="eventsPerDay">Events of a day.</param>
    /// <param name="objective">The objective.</param>
    /// <param name="period">The SLO's period.</param>
    /// <returns>Events: 0.3 for one a day and 99 % in 30 days.</returns>
    public static decimal BudgetEvents(decimal eventsPerDay, Objective objective, TimeSpan period) =>
        ExpectedEvents(eventsPerDay, period) * objective.Budget;

    private static TimeSpan Ticks(decimal ticks) => TimeSpan.FromTicks((long)Math.Round(ticks));
}
