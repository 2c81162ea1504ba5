using System.Collections.Immutable;
using Platform.Slo;

namespace Platform.Configuration;

/// <summary>
/// Key <c>platform:slo.objectives.ID</c>: one objective. A new one needs <c>service</c>, <c>objective</c> and one indicator: <c>total</c>
/// with <c>errors</c> or <c>good</c>, <c>histogram</c> with <c>threshold</c>, <c>gauge</c>, or <c>errorRatio</c>.
/// </summary>
public sealed record SloEntryConfig
{
    /// <summary>Whether it exists at all; false drops one of the defaults.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The service that promises, as its label <c>service</c> is to read.</summary>
    [DnsLabel(63)]
    public string? Service { get; init; }

    /// <summary>What is promised, in one sentence.</summary>
    public string? Description { get; init; }

    /// <summary>Who answers for it; the default is <c>platform</c>.</summary>
    public string? Owner { get; init; }

    /// <summary>How much depends on the service, 0 the most: a page for tier 0 is P0. The default is 1.</summary>
    [Between(0, 3)]
    public int? Tier { get; init; }

    /// <summary>Percent of events that must be good, such as <c>99.9</c>.</summary>
    public decimal? Objective { get; init; }

    /// <summary>Days that the objective is over; the default is 30.</summary>
    [Between(1, 365)]
    public int? PeriodDays { get; init; }

    /// <summary>Bad events: selector of a counter, or a query with <c>$window</c>.</summary>
    public string? Errors { get; init; }

    /// <summary>Good events: selector of a counter, or a query with <c>$window</c>.</summary>
    public string? Good { get; init; }

    /// <summary>All events: selector of a counter, or a query with <c>$window</c>.</summary>
    public string? Total { get; init; }

    /// <summary>Name of a classic histogram, without suffix.</summary>
    public string? Histogram { get; init; }

    /// <summary>Label matchers of the histogram, without braces.</summary>
    public string? Matchers { get; init; }

    /// <summary>Bound of the histogram that is still good: one that it has a bucket for.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>PromQL that is 1 while things are good and 0 while not; each series is an event a minute.</summary>
    public string? Gauge { get; init; }

    /// <summary>PromQL of an error ratio of 0 to 1, with <c>$window</c> where it takes one.</summary>
    public string? ErrorRatio { get; init; }

    /// <summary>Labels that are kept: each set of their values has a budget and alerts of its own.</summary>
    public ImmutableArray<string> Grouping { get; init; } = [];

    /// <summary>
    /// Bad events that an alert wants beside the burn rate, 0 for none; the default is the tier's, 3, 5 and 8.
    /// </summary>
    [Between(0, 1000)]
    public int? MinimumBadEvents { get; init; }

    /// <summary>Events of an ordinary day, to tell whether they are enough for the objective.</summary>
    public decimal? EventsPerDay { get; init; }

    /// <summary>What it means that the indicator has no series: an alert (the default), or good, or bad.</summary>
    public AbsencePolicy? Absence { get; init; }
}
