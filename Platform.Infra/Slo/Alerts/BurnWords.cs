using System.Collections.Immutable;
using System.Globalization;
using Platform.Signals.Rules;

namespace Platform.Slo;

/// <summary>What a tier's alert says.</summary>
/// <param name="Slo">The SLO.</param>
/// <param name="Tier">The tier.</param>
internal sealed record BurnWords(ServiceLevelObjective Slo, BurnTier Tier)
{
    /// <summary>Steps to the cause.</summary>
    public static ImmutableArray<string> Investigation { get; } =
    [
        "Since when, and is it still so? The panel shows the ratio of each window: the short ones come down first.",
        "What is bad? `platform slo explain ID` shows the query of the errors. Run it in Grafana's Explore with the labels "
        + "that the rule adds up, such as `code`, `route` or `pod`.",
        "What changed? `kubectl get events -A --sort-by=.lastTimestamp | tail -50`, and the history of the service in Argo CD",
    ];

    /// <summary>Ways to make it good.</summary>
    public static ImmutableArray<string> Resolution { get; } =
    [
        "A deployment brought it: roll it back first, look for the reason after",
        "Something that the service needs is down: its own alert says what to do",
        "The promise is wrong: change the objective in `platform:slo` with the owner, never during an incident",
    ];

    /// <summary>The long window.</summary>
    public string LongWindow => PromDuration.Of(Tier.LongWindow);

    /// <summary>The short window.</summary>
    public string ShortWindow => PromDuration.Of(Tier.ShortWindow);

    /// <summary>One line.</summary>
    public string Summary =>
        $"{{{{ $labels.service }}}} spends the error budget of {{{{ $labels.slo }}}} more than {Factor} times too fast";

    /// <summary>What is seen. Labels that the SLO keeps are named.</summary>
    public string Description =>
        $"{{{{ $value | humanizePercentage }}}} of what {{{{ $labels.service }}}} did in {LongWindow} was bad{Where}, and in the last "
        + $"{ShortWindow} more than {Percent(Threshold(Slo, Tier))} still is. The objective is {Number(Slo.Objective.Percent)} % in "
        + $"{PromDuration.Of(Slo.Period)}.";

    /// <summary>What it means.</summary>
    public string Meaning =>
        $"Users of the service meet errors. If nobody acts, {Percent(Tier.BudgetShare)} of the period's error budget is gone each "
        + $"{LongWindow}.";

    /// <summary>The error ratio from which it fires.</summary>
    public static decimal Threshold(ServiceLevelObjective slo, BurnTier tier) => tier.Factor(slo.Period) * slo.Objective.Budget;

    private string Factor => Number(Tier.Factor(Slo.Period));

    private string Where => Slo.Grouping.IsEmpty
        ? ""
        : $" ({string.Join(", ", Slo.Grouping.Select(label => $"{label} {{{{ $labels.{label} }}}}"))})";

    private static string Percent(decimal share) => $"{Number(share * 100m)} %";

    private static string Number(decimal value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);
}
