using System.Globalization;
using Platform.Findings;

namespace Platform.Slo;

/// <summary>Whether an objective leaves a budget that alerts can burn and events can spend.</summary>
internal static class ObjectiveCheck
{
    public static IEnumerable<SloFault> Of(ServiceLevelObjective slo, SloOptions options)
    {
        var percent = slo.Objective.Percent;
        if (percent is > 0 and <= 1)
        {
            yield return new(
                FindingCatalogue.SloRatio, slo.Id, "objective",
                $"{Text(percent)} is {Text(percent)} %, a promise that nearly everything may be bad.",
                $"Write percent: {Text(percent * 100)}.");
        }
        else if (!slo.Objective.IsSound)
        {
            yield return new(
                FindingCatalogue.SloObjective, slo.Id, "objective",
                percent >= 100
                    ? $"{Text(percent)} % leaves no error budget: the first bad event ever would break it, and no rate burns it."
                    : percent == 0 ? "no objective is given, or one of 0 %." : $"{Text(percent)} % is no share.",
                "Give more than 0 and less than 100, such as 99.9.");
        }
        else
        {
            foreach (var fault in Tiers(slo, options).Concat(Events(slo)))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<SloFault> Tiers(ServiceLevelObjective slo, SloOptions options) => options.Tiers
        .Where(tier => !BurnMath.CanFire(tier, slo.Objective, slo.Period))
        .Select(tier =>
        {
            var least = 100m - (100m / tier.Factor(slo.Period));
            return new SloFault(
                FindingCatalogue.SloNeverFires, slo.Id, "objective",
                $"{Text(slo.Objective.Percent)} % lets {Text(slo.Objective.Budget * 100)} % be bad, and {tier.AlertName} fires from "
                + $"{Text(tier.Factor(slo.Period))} times that, which is more than all.",
                $"Promise more than {Text(least)} %.");
        });

    // Fewer than one bad event allowed: the first one breaks the promise, and no alert comes before it.
    private static IEnumerable<SloFault> Events(ServiceLevelObjective slo)
    {
        if (slo.EventsPerDay is { } events && BurnMath.BudgetEvents(events, slo.Objective, slo.Period) < 1m)
        {
            yield return new(
                FindingCatalogue.SloFewEvents, slo.Id, "eventsPerDay",
                $"{Text(BurnMath.ExpectedEvents(events, slo.Period))} events in {Text((decimal)slo.Period.TotalDays)} days and "
                + $"{Text(slo.Objective.Percent)} % allow {Text(BurnMath.BudgetEvents(events, slo.Objective, slo.Period))} bad "
                + "ones: a single one breaks the objective.",
                "Lower the objective, lengthen the period, or measure time instead of events with gauge.");
        }
    }

    private static string Text(decimal value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);
}
