using System.Collections.Immutable;
using Platform.Signals.Dashboards;
using Platform.Signals.Rules;

namespace Platform.Slo.Dashboards;

/// <summary>The dashboard of one SLO: what burns, how fast, and how long the budget lasts. Alerts link to it.</summary>
public static class SloDetail
{
    /// <summary>The dashboard.</summary>
    /// <param name="tiers">The tiers, whose thresholds are drawn.</param>
    /// <param name="periods">The periods that SLOs have.</param>
    /// <returns>The dashboard.</returns>
    public static Dashboard Of(IEnumerable<BurnTier> tiers, IEnumerable<TimeSpan> periods) => new()
    {
        Uid = SloSignals.DetailDashboard,
        Title = "Service level objective",
        Description = "One SLO: is its budget burning, how fast, since when, and how long will it last?",
        Tags = ["slo"],
        LintExceptions = LintException.ManyExporters,
        Links = [DashboardLink.To("All SLOs", SloOverview.Uid)],
        Variables = SloVariables.All,
        Rows = [Promise(), Burn([.. tiers], [.. periods.Distinct().Order()]), Events()],
    };

    private static DashboardRow Promise() => new("promise", "Promise",
    [
        Stat("objective", "Objective", "The share of events that must be good.", Unit.Ratio, SloQueries.Chosen(SloSeries.ObjectiveRatio)),
        Stat(
            "period-errors", "Errors in the period", "Bad events by all events of the whole period.",
            Unit.Ratio, SloQueries.Chosen(SloSeries.PeriodErrorRatio)),
        Stat(
            "budget-left", "Budget left", "Share of the period's budget that is left; below 0 the promise is broken.",
            Unit.Ratio, SloQueries.Chosen(SloSeries.BudgetRemaining), Thresholds.Below(0, 0.25)),
        Stat(
            "exhaustion", "Spent in", "How long the budget lasts at the rate of the last hours; nothing while nothing burns.",
            Unit.Duration, SloQueries.Chosen(SloSeries.ExhaustionSeconds), Thresholds.Below(86_400, 7 * 86_400)),
        new TablePanel
        {
            Key = "about",
            Title = "Who answers",
            Description = "Owner, period and tier of the service.",
            Unit = Unit.None,
            Width = 8,
            Height = 4,
            Columns = [new("slo", "SLO"), new("owner", "Owner"), new("period", "Period"), new("tier", "Service tier")],
            Targets = [new PromQl(SloQueries.Chosen(SloSeries.Info))],
        },
    ]);

    private static StatPanel Stat(
        string key, string title, string description, Unit unit, string query, Thresholds? thresholds = null) => new()
        {
            Key = key,
            Title = title,
            Description = description,
            Unit = unit,
            Thresholds = thresholds ?? Thresholds.None,
            NoValue = "–",
            Targets = [new PromQl(query, "{{slo}}")],
        };

    private static DashboardRow Burn(ImmutableArray<BurnTier> tiers, ImmutableArray<TimeSpan> periods) => new("burn", "Burn",
    [
        new TimeSeriesPanel
        {
            Key = SloSignals.BurnPanel,
            Title = "Error ratio by window",
            Description =
                "An alert fires while the ratio of both its windows is above its line: a long one that something serious "
                + "happened, a short one that it goes on.",
            Unit = Unit.Ratio,
            Width = 24,
            Height = 10,
            Minimum = 0,
            HasLegendTable = true,
            Overrides =
            [
                .. tiers.SelectMany(tier => periods, (tier, period) => new SeriesOverride(Legend(tier, period))
                {
                    IsDashed = true,
                    Colour = Colour(tier, tiers),
                }),
            ],
            Targets =
            [
                new PromQl(SloQueries.Chosen(SloSeries.ErrorRatio), "{{slo}} {{window}}"),
                .. tiers.SelectMany(tier => periods, (tier, period) => new PromQl(
                    SloQueries.Threshold(tier, PromDuration.Of(period), period), Legend(tier, period))),
            ],
        },
    ]);

    private static string Legend(BurnTier tier, TimeSpan period) => $"{tier.Name} ({PromDuration.Of(period)})";

    private static DashboardColour Colour(BurnTier tier, ImmutableArray<BurnTier> tiers) => tiers.IndexOf(tier) switch
    {
        0 => DashboardColour.Red,
        1 => DashboardColour.Orange,
        _ => DashboardColour.Yellow,
    };

    private static DashboardRow Events() => new("events", "Events",
    [
        new TimeSeriesPanel
        {
            Key = SloSignals.EventsPanel,
            Title = "Events a minute",
            Description = "All events and the bad ones. A gap is no data: no requests at all, or nothing that counts them.",
            Unit = Unit.Count,
            Minimum = 0,
            Targets =
            [
                new PromQl(SloQueries.Chosen(SloSeries.TotalEvents, $"window=\"{SloRules.MinuteWindow}\""), "{{slo}} all"),
                new PromQl(SloQueries.Chosen(SloSeries.BadEvents, $"window=\"{SloRules.MinuteWindow}\""), "{{slo}} bad"),
            ],
        },
        new TimeSeriesPanel
        {
            Key = "budget-course",
            Title = "Budget left over time",
            Description = "Falls while errors come in, rises as old ones leave the period.",
            Unit = Unit.Ratio,
            Maximum = 1,
            Targets = [new PromQl(SloQueries.Chosen(SloSeries.BudgetRemaining), "{{slo}}")],
        },
    ]);
}
