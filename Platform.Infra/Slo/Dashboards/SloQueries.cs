using System.Globalization;
using Platform.Signals.Metrics;

namespace Platform.Slo.Dashboards;

/// <summary>Queries that several panels share. The reader's choice is in <c>$service</c> and <c>$slo</c>.</summary>
internal static class SloQueries
{
    /// <summary>A series of the chosen SLOs.</summary>
    /// <param name="metric">The series.</param>
    /// <param name="matchers">More conditions, such as <c>window="1h"</c>.</param>
    public static string Chosen(Metric metric, string matchers = "") =>
        $"{metric}{{service=~\"$service\", slo=~\"$slo\"{(matchers.Length > 0 ? ", " + matchers : "")}}}";

    /// <summary>The error budget of the chosen SLOs, 0 to 1.</summary>
    public static string Budget => $"(1 - {Chosen(SloSeries.ObjectiveRatio)})";

    /// <summary>How fast the budget is spent: 1 spends it in exactly one period.</summary>
    /// <param name="window">The window that it is taken over.</param>
    public static string BurnRate(string window) =>
        $"{Chosen(SloSeries.ErrorRatio, $"window=\"{window}\"")} / on (slo, service) group_left () {Budget}";

    /// <summary>The error ratio from which a tier tells, of SLOs with a period.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="period">The period, as Prometheus writes it.</param>
    /// <param name="length">The period.</param>
    public static string Threshold(BurnTier tier, string period, TimeSpan length) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Budget} * on (slo, service) {Chosen(SloSeries.Info, $"period=\"{period}\"")} * {tier.Factor(length):0.####}");
}
