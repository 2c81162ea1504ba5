using System.Globalization;
using Platform.Signals.Rules;
using static Platform.Slo.SloSeries;

namespace Platform.Slo;

/// <summary>What an SLO says of its whole period.</summary>
internal static class PeriodRecordings
{
    public static IEnumerable<SloRecord> Of(ServiceLevelObjective slo, SloOptions options, SloText text)
    {
        var budget = CounterQuery.Number(slo.Objective.Budget);
        yield return new(
            PeriodErrorRatio, null, $"{text.Hours(BadEvents, slo.Period)}\n/\n({text.Hours(TotalEvents, slo.Period)} > 0)",
            [BadEvents, TotalEvents]);
        yield return new(BudgetRemaining, null, $"1 - {text.Of(PeriodErrorRatio)} / {budget}", [PeriodErrorRatio]);

        // Remaining share x period / burn rate: the budget stands above and below.
        var seconds = CounterQuery.Number((decimal)slo.Period.TotalSeconds * slo.Objective.Budget);
        var slowest = PromDuration.Of(options.Tiers[^1].ShortWindow);
        yield return new(
            ExhaustionSeconds, null,
            $"clamp_min({text.Of(BudgetRemaining)}, 0) * {seconds}\n/ ignoring (window)\n({text.Of(ErrorRatio, slowest)} > 0)",
            [BudgetRemaining, ErrorRatio]);
        yield return new(ObjectiveRatio, null, $"vector({CounterQuery.Number(slo.Objective.Ratio)})", []);
        yield return new(Info, null, "vector(1)", [])
        {
            Labels = text.Labels.Clear().AddRange(
            [
                KeyValuePair.Create("objective", slo.Objective.Percent.ToString("0.############", CultureInfo.InvariantCulture)),
                KeyValuePair.Create("owner", slo.Owner),
                KeyValuePair.Create("period", PromDuration.Of(slo.Period)),
                KeyValuePair.Create("tier", slo.ServiceTier.ToString(CultureInfo.InvariantCulture)),
            ]),
        };
    }
}
