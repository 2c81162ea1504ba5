using System.Collections.Immutable;
using Platform.Signals;
using Platform.Signals.Rules;

namespace Platform.Slo;

/// <summary>The rules of SLOs, as Prometheus reads them, without a stack.</summary>
public static class SloRules
{
    /// <summary>Time between two evaluations; counts of <see cref="MinuteWindow"/> tile time because of it.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Value of label <c>window</c> of what came since the evaluation before.</summary>
    public const string MinuteWindow = "1m";

    /// <summary>
    /// One group an SLO, in ordinal order of ids: recordings in the order in which they need each other, then the alerts.
    /// </summary>
    /// <param name="slos">The SLOs, valid: <c>SloCheck</c> finds nothing in them.</param>
    /// <param name="options">What goes for all.</param>
    /// <param name="links">Where alerts' links lead.</param>
    /// <returns>The groups, named <c>platform-slo-&lt;id&gt;</c>, each evaluated every minute.</returns>
    public static ImmutableArray<RuleGroup> Of(IEnumerable<ServiceLevelObjective> slos, SloOptions options, SignalLinks links) =>
        RuleGroups.Of(SloSignals.Of(slos, options), links);

    /// <summary>The group of one SLO.</summary>
    /// <param name="slo">The SLO, valid.</param>
    /// <param name="options">What goes for all.</param>
    /// <param name="links">Where alerts' links lead.</param>
    /// <returns>The group.</returns>
    public static RuleGroup Of(ServiceLevelObjective slo, SloOptions options, SignalLinks links) => Of([slo], options, links).Single();
}
