using Platform.Signals.Dashboards;

namespace Platform.Slo.Dashboards;

/// <summary>The dashboard of all SLOs: is any promise in danger, and which first?</summary>
public static class SloOverview
{
    /// <summary>Its uid.</summary>
    public const string Uid = "platform-slo-overview";

    private const double LittleLeft = 0.25;

    private static readonly DashboardLink Detail = new("Detail", $"/d/{SloSignals.DetailDashboard}?var-slo=${{__value.text}}");

    /// <summary>The dashboard.</summary>
    /// <returns>The dashboard, which reads whatever SLOs there are.</returns>
    public static Dashboard Of() => new()
    {
        Uid = Uid,
        Title = "Service level objectives",
        Description = "Which promises hold, how much of each error budget is left, and what burns now?",
        Tags = ["slo"],
        From = "now-30d",
        LintExceptions = LintException.ManyExporters,
        Links = [DashboardLink.To("One SLO", SloSignals.DetailDashboard)],
        Variables = SloVariables.All,
        Rows = [Now(), Budgets(), Course()],
    };

    private static DashboardRow Now() => new("now", "Now",
    [
        Count("slos", "SLOs", "How many promises are measured.", $"count({SloQueries.Chosen(SloSeries.ObjectiveRatio)})"),
        Count(
            "spent", "Budget spent", "SLOs whose error budget of the period is gone: the promise is broken.",
            $"count({SloQueries.Chosen(SloSeries.BudgetRemaining)} <= 0) or vector(0)",
            Thresholds.AnyIs(DashboardColour.Red)),
        Count(
            "little-left", "Little left", "SLOs with less than a quarter of their budget left, but some.",
            $"count({SloQueries.Chosen(SloSeries.BudgetRemaining)} > 0 < {LittleLeft}) or vector(0)",
            Thresholds.AnyIs(DashboardColour.Orange)),
        Count(
            "burning", "Burning", "SLOs that spent more in the last hour than they may: above 1 the budget will not last.",
            $"count({SloQueries.BurnRate("1h")} > 1) or vector(0)",
            Thresholds.AnyIs(DashboardColour.Yellow)),
        new AlertListPanel
        {
            Key = "alerts",
            Title = "Alerts",
            Description = "Alerts of SLOs that fire or are pending.",
            Width = 8,
            Height = 4,
            Matchers = $"{{domain=\"{SloSignals.Domain}\"}}",
        },
    ]);

    private static StatPanel Count(
        string key, string title, string description, string query, Thresholds? thresholds = null) => new()
        {
            Key = key,
            Title = title,
            Description = description,
            Unit = Unit.None,
            Thresholds = thresholds ?? Thresholds.None,
            Targets = [new PromQl(query)],
        };

    private static DashboardRow Budgets() => new("budgets", "Budgets",
    [
        new TablePanel
        {
            Key = "by-slo",
            Title = "SLOs, the least budget first",
            Description = "Objective, errors and what is left of the budget in the period. A click on an SLO leads to it.",
            Unit = Unit.Ratio,
            Height = 10,
            SortBy = "Budget left",
            Columns =
            [
                new("service", "Service"),
                new("slo", "SLO") { Link = Detail },
                new("Value #A", "Objective") { Unit = Unit.Ratio },
                new("Value #B", "Errors in the period") { Unit = Unit.Ratio },
                new("Value #C", "Budget left") { Unit = Unit.Ratio, Thresholds = Thresholds.Below(0, LittleLeft) },
                new("Value #D", "Spent in") { Unit = Unit.Duration },
            ],
            Targets =
            [
                new PromQl($"max by (service, slo) ({SloQueries.Chosen(SloSeries.ObjectiveRatio)})"),
                new PromQl($"max by (service, slo) ({SloQueries.Chosen(SloSeries.PeriodErrorRatio)})"),
                new PromQl($"min by (service, slo) ({SloQueries.Chosen(SloSeries.BudgetRemaining)})"),
                new PromQl($"min by (service, slo) ({SloQueries.Chosen(SloSeries.ExhaustionSeconds)})"),
            ],
        },
    ]);

    private static DashboardRow Course() => new("course", "Course",
    [
        new TimeSeriesPanel
        {
            Key = "budget-left",
            Title = "Budget left",
            Description = "Share of the period's budget that is left; below 0 the promise is broken. It comes back as bad days leave the period.",
            Unit = Unit.Ratio,
            Maximum = 1,
            Thresholds = Thresholds.Below(0, LittleLeft),
            ShowsThresholds = true,
            Targets = [new PromQl(SloQueries.Chosen(SloSeries.BudgetRemaining), "{{slo}}")],
        },
        new TimeSeriesPanel
        {
            Key = "burn-rate",
            Title = "Burn rate of the last hour",
            Description = "1 spends the budget in exactly one period; 14.4 spends 2 % of 30 days' budget in an hour.",
            Unit = Unit.None,
            Minimum = 0,
            HasLegendTable = true,
            Targets = [new PromQl(SloQueries.BurnRate("1h"), "{{slo}}")],
        },
    ]);
}
