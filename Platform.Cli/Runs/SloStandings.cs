using System.Collections.Immutable;
using Platform.Signals.Rules;
using Platform.Slo;
using Platform.Slo.Report;

namespace Platform.Cli.Runs;

/// <summary>Asks a Prometheus how objectives stood.</summary>
internal static class SloStandings
{
    /// <summary>How they stood at a time; of a grouping's budgets the one with the least left.</summary>
    public static async Task<ImmutableArray<SloStanding>> OfAsync(
        IReadOnlyCollection<ServiceLevelObjective> slos, PrometheusQuestions prometheus, DateTimeOffset at, CancellationToken cancellation)
    {
        var errors = await prometheus.AskAsync($"max by (slo) ({SloSeries.PeriodErrorRatio})", at, cancellation);
        var left = await prometheus.AskAsync($"min by (slo) ({SloSeries.BudgetRemaining})", at, cancellation);
        var standings = ImmutableArray.CreateBuilder<SloStanding>(slos.Count);
        foreach (var period in slos.GroupBy(slo => slo.Period).OrderBy(group => group.Key))
        {
            var before = await prometheus.AskAsync($"min by (slo) ({SloSeries.BudgetRemaining})", at - period.Key, cancellation);
            var pages = await prometheus.AskAsync(Firing("=", period.Key), at, cancellation);
            var tickets = await prometheus.AskAsync(Firing("!=", period.Key), at, cancellation);
            standings.AddRange(period.Select(slo => new SloStanding(slo)
            {
                ErrorRatio = Value(errors, slo.Id),
                BudgetLeft = Value(left, slo.Id),
                BudgetLeftBefore = Value(before, slo.Id),
                PagedMinutes = Value(pages, slo.Id) ?? 0,
                TicketMinutes = Value(tickets, slo.Id) ?? 0,
            }));
        }

        return standings.DrainToImmutable();
    }

    // Minutes in which any of them fired: several at once wake nobody twice.
    private static string Firing(string critical, TimeSpan period) =>
        $"count_over_time(max by (slo) (ALERTS{{alertstate=\"firing\",domain=\"{SloSignals.Domain}\",severity{critical}\"critical\"}})"
        + $"[{PromDuration.Of(period)}:1m])";

    private static double? Value(Dictionary<string, double> values, string id) =>
        values.TryGetValue(id, out var value) ? value : null;
}
