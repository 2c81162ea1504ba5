using Platform.Findings;
using Platform.Signals.Rules;

namespace Platform.Slo;

/// <summary>Whether a period is longer than every window and no longer than memory.</summary>
internal static class PeriodCheck
{
    public static IEnumerable<SloFault> Of(ServiceLevelObjective slo, SloOptions options, TimeSpan? retention)
    {
        if (retention is { } kept && slo.Period > kept)
        {
            yield return new(
                FindingCatalogue.SloPeriod, slo.Id, "periodDays",
                $"the period is {PromDuration.Of(slo.Period)}, and metrics are kept for {PromDuration.Of(kept)}: the budget would "
                + "look better than it is.",
                $"Shorten the period, or set platform:operators.kubePrometheusStack.retentionDays to {slo.Period.TotalDays + 1}.");
        }

        var longest = options.Tiers.Max(tier => tier.LongWindow);
        if (slo.Period <= longest)
        {
            yield return new(
                FindingCatalogue.SloShortPeriod, slo.Id, "periodDays",
                $"the period is {PromDuration.Of(slo.Period)}, and alerts look over {PromDuration.Of(longest)}.",
                $"Give more than {longest.TotalDays} days, such as 30.");
        }
    }
}
