using System.Collections.Immutable;

namespace Platform.Slo;

/// <summary>An objective with all that follows from it: its budget, and when each tier's alert fires and ends.</summary>
/// <param name="Slo">The objective, valid.</param>
/// <param name="Options">What goes for all objectives.</param>
public sealed record SloExplanation(ServiceLevelObjective Slo, SloOptions Options)
{
    /// <summary>Error ratios that incidents are told for: everything bad, and less and less of it.</summary>
    public static ImmutableArray<decimal> ErrorRatios { get; } = [1m, 0.1m, 0.02m, 0.01m, 0.005m, 0.002m];

    /// <summary>How long everything may be bad within the period.</summary>
    public TimeSpan BudgetTime => BurnMath.BudgetTime(Slo.Objective, Slo.Period);

    /// <summary>How many events may be bad within the period; <c>null</c> where nobody knows how many there are.</summary>
    public decimal? BudgetEvents => Slo.EventsPerDay is { } events ? BurnMath.BudgetEvents(events, Slo.Objective, Slo.Period) : null;

    /// <summary>How many events the period has; <c>null</c> where nobody knows.</summary>
    public decimal? Events => Slo.EventsPerDay is { } events ? BurnMath.ExpectedEvents(events, Slo.Period) : null;

    /// <summary>The tiers, the fastest first.</summary>
    public ImmutableArray<TierExplanation> Tiers => [.. Options.Tiers.Select(tier => new TierExplanation(tier, Slo, Options))];
}

/// <summary>A tier of an objective.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Slo">The objective.</param>
/// <param name="Options">What goes for all objectives.</param>
public sealed record TierExplanation(BurnTier Tier, ServiceLevelObjective Slo, SloOptions Options)
{
    /// <summary>What its alert does.</summary>
    public BurnResponse Response => Options.Responses.GetValueOrDefault(Tier.Name, BurnResponse.Ticket);

    /// <summary>The burn rate from which it tells.</summary>
    public decimal Factor => Tier.Factor(Slo.Period);

    /// <summary>The error ratio from which it tells, 0 to 1.</summary>
    public decimal Threshold => Factor * Slo.Objective.Budget;

    /// <summary>Bad events that it wants in its long window as well; 0 for none.</summary>
    public int MinimumBadEvents => Slo.HasGuard(Tier) ? Slo.LowTraffic.For(Tier) : 0;

    /// <summary>What passes for bad events enough before that; <c>null</c> for nothing.</summary>
    public OutageSign? Outage => Slo.HasGuard(Tier) ? Slo.Outage(Tier) : null;

    /// <summary>How long a full budget lasts at its burn rate.</summary>
    public TimeSpan? Exhaustion => BurnMath.Exhaustion(Factor, Slo.Period);

    /// <summary>Time until it fires at a constant error ratio; <c>null</c> for never.</summary>
    /// <param name="errorRatio">The ratio, 0 to 1.</param>
    /// <returns>The time, without scrape, evaluation and Alertmanager's wait.</returns>
    public TimeSpan? Detects(decimal errorRatio) => BurnMath.TimeToDetect(Tier, Slo.Objective, Slo.Period, errorRatio);

    /// <summary>Time until it ends after the errors did; <c>null</c> where it never fires.</summary>
    /// <param name="errorRatio">The ratio, 0 to 1.</param>
    /// <returns>The time, without scrape, evaluation and Alertmanager's wait.</returns>
    public TimeSpan? Resets(decimal errorRatio) => BurnMath.TimeToReset(Tier, Slo.Objective, Slo.Period, errorRatio);
}
