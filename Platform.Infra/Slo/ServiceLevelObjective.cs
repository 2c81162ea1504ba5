using System.Collections.Immutable;
using Platform.Signals.Metrics;

namespace Platform.Slo;

/// <summary>A service level objective: what is promised, how it is measured, and who answers for it.</summary>
public sealed record ServiceLevelObjective
{
    /// <summary>Id in kebab case, unique in a stack: label <c>slo</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The service that promises: label <c>service</c>.</summary>
    public required string Service { get; init; }

    /// <summary>What is promised, in one sentence for people.</summary>
    public string Description { get; init; } = "";

    /// <summary>How much depends on the service, 0 the most: a page for tier 0 is P0, for others P1.</summary>
    public int ServiceTier { get; init; } = 1;

    /// <summary>The share of good events.</summary>
    public required Objective Objective { get; init; }

    /// <summary>The time that the objective is over: whole days.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How good and bad are told apart.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>Labels that are kept: each set of their values has a budget and alerts of its own.</summary>
    public ImmutableArray<string> Grouping { get; init; } = [];

    /// <summary>What few events prove.</summary>
    public LowTrafficPolicy LowTraffic { get; init; } = LowTrafficPolicy.OfTier;

    /// <summary>What no series mean.</summary>
    public AbsencePolicy Absence { get; init; } = AbsencePolicy.Alert;

    /// <summary>Who answers for it, as people or a team are called.</summary>
    public string Owner { get; init; } = "platform";

    /// <summary>Events of an ordinary day; <c>null</c> where nobody knows.</summary>
    public decimal? EventsPerDay { get; init; }

    /// <summary>Metrics of the catalogue that the indicator reads; empty where it reads somebody else's.</summary>
    public ImmutableArray<Metric> Reads { get; init; } = [];

    /// <summary>Series that show the indicator good and bad, for the proof of its alerts.</summary>
    public ImmutableArray<SampleSeries> Samples { get; init; } = [];

    /// <summary>Whether an alert wants bad events beside the burn rate. A ratio has no events to want.</summary>
    /// <param name="tier">The alert's tier.</param>
    /// <returns>True where it does.</returns>
    public bool HasGuard(BurnTier tier) => Indicator is not RatioIndicator && LowTraffic.For(tier) > 0;

    /// <summary>
    /// What passes the guard early. Of requests only: two minutes of a gauge, or two slow answers, are no outage. A number of
    /// the objective's own is not undercut.
    /// </summary>
    /// <param name="tier">The alert's tier.</param>
    /// <returns>The tier's sign, or <c>null</c>.</returns>
    public OutageSign? Outage(BurnTier tier)
    {
        ArgumentNullException.ThrowIfNull(tier);
        return Indicator is EventsIndicator && LowTraffic.MinimumBadEvents is null ? tier.Outage : null;
    }
}
