using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Platform.Slo.Report;

/// <summary>The monthly review: which promises held, what spent the budgets, and what to decide.</summary>
/// <param name="At">The end of the period that is looked at.</param>
/// <param name="Standings">How the objectives stood.</param>
public sealed record SloReport(DateTimeOffset At, ImmutableArray<SloStanding> Standings)
{
    private const double LittleLeft = 0.25;
    private const double NearlyAllLeft = 0.9;

    /// <summary>The report as Markdown: a table, and what each objective calls for.</summary>
    /// <returns>The text, with a line feed at its end.</returns>
    public string Markdown()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Service level review, {At:yyyy-MM-dd}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Counted(true)} kept, {Counted(false)} broken, {Counted(null)} without data.\n\n");
        text.Append("| SLO | Service | Owner | Objective | Reached | Budget left | A period before | Paged | Tickets |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|\n");
        foreach (var one in Sorted())
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {one.Slo.Id} | {one.Slo.Service} | {one.Slo.Owner} | {one.Slo.Objective.Percent} % | {Percent(1 - one.ErrorRatio, 3)} ");
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Percent(one.BudgetLeft, 0)} | {Percent(one.BudgetLeftBefore, 0)} | {one.PagedMinutes:0} min | {one.TicketMinutes:0} min |\n");
        }

        text.Append("\n## To decide\n\n");
        foreach (var one in Sorted())
        {
            text.Append("- [ ] **").Append(one.Slo.Id).Append("** (").Append(one.Slo.Owner).Append("): ").Append(Advice(one)).Append('\n');
        }

        return text.Append('\n').Append(Questions).ToString();
    }

    private const string Questions = """
        ## For all

        - [ ] Did every incident that users felt show in an objective? Where not, the indicator is wrong.
        - [ ] Did every page have something to do? Where not, see `platform slo explain ID` for its windows.
        - [ ] Is every objective still what users need, and does its owner still answer for it?

        """;

    private IEnumerable<SloStanding> Sorted() => Standings
        .OrderBy(one => one.BudgetLeft ?? double.NegativeInfinity)
        .ThenBy(one => one.Slo.Id, StringComparer.Ordinal);

    private int Counted(bool? kept) => Standings.Count(one => one.IsKept == kept);

    private static string Percent(double? share, int decimals) => share is { } value
        ? (value * 100).ToString("F" + decimals, CultureInfo.InvariantCulture) + " %"
        : "–";

    private static string Advice(SloStanding one) => one switch
    {
        { BudgetLeft: null } => "nothing was measured; find out why, then look at the period again.",
        { BudgetLeft: < 0 } => "broken. Only changes that make it more reliable until the budget is back; name the incidents that spent it.",
        { BudgetLeft: < LittleLeft } => "little is left. Put off what is risky; name what spent most.",
        { BudgetLeft: > NearlyAllLeft, PagedMinutes: 0, TicketMinutes: 0 } =>
            "hardly touched. There is room to change faster, or to promise more.",
        _ => "on course.",
    };
}
