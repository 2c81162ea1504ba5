using System.Globalization;
using Platform.Signals.Rules;
using Platform.Slo;

namespace Platform.Tests.Slo;

/// <summary>Alerts right above and right below each of their conditions: a case every ten minutes.</summary>
internal static class BurnScenes
{
    private const int Span = 10;

    public static IEnumerable<SloScene> Of(ServiceLevelObjective slo, IEnumerable<Rule> rules) =>
        rules.Where(rule => rule.Alert is not null).Select(rule => rule.Labels.ContainsKey("long")
            ? Burn(slo, rule, BurnTiers.Seed.Single(tier => tier.AlertName == rule.Alert))
            : Absent(slo, rule));

    private static SloScene Burn(ServiceLevelObjective slo, Rule rule, BurnTier tier)
    {
        var threshold = (double)Math.Round(tier.Factor(slo.Period) * slo.Objective.Budget, 12);
        var least = slo.HasGuard(tier) ? slo.LowTraffic.For(tier) : 0;
        (double Long, double Short, double Bad, bool Fires)[] cases =
        [
            (1.05, 1.05, least, true), (0.95, 2, least + 50, false), (2, 0.95, least + 50, false), (2, 2, least + 50, true),
            (2, 2, least - 0.7, least == 0), (1, 2, least + 50, false), (2, 1, least + 50, false),
        ];
        var series = Series(rule.Labels["long"], rule.Labels["short"], slo, cases, threshold)
            .Concat(Series(rule.Labels["long"], rule.Labels["short"], slo with { Id = "other" },
                [.. cases.Select(one => one.Fires ? (0.1, 0.1, 0.0, false) : (3, 3, 500.0, true))], threshold));
        return new SloScene(
            $"{slo.Id} {rule.Alert}", rule, new SloScene.Setting([.. series]),
            [.. cases.Select((one, index) => ((index * Span) + 5, one.Fires ? one.Long * threshold : (double?)null))]);
    }

    private static IEnumerable<(string Series, string Values)> Series(
        string longWindow, string shortWindow, ServiceLevelObjective slo,
        (double Long, double Short, double Bad, bool Fires)[] cases, double threshold)
    {
        var labels = $"service=\"{slo.Service}\",slo=\"{slo.Id}\"";
        yield return ($"slo:error_ratio{{{labels},window=\"{longWindow}\"}}", Values(cases.Select(one => one.Long * threshold)));
        yield return ($"slo:error_ratio{{{labels},window=\"{shortWindow}\"}}", Values(cases.Select(one => one.Short * threshold)));
        yield return ($"slo:bad_events{{{labels},window=\"{longWindow}\"}}", Values(cases.Select(one => one.Bad)));
        yield return ($"slo:bad_events{{{labels},window=\"1m\"}}", Values(cases.Select(one => one.Fires ? 0.0 : 500)));
    }

    private static SloScene Absent(ServiceLevelObjective slo, Rule rule) => new(
        $"{slo.Id} {rule.Alert}", rule,
        new SloScene.Setting(
        [
            ($"slo:total_events{{service=\"{slo.Service}\",slo=\"{slo.Id}\",window=\"1m\"}}", "_x20 5x20"),
            ($"slo:total_events{{service=\"{slo.Service}\",slo=\"{slo.Id}\",window=\"1h\"}}", "5x20 _x20"),
            ($"slo:total_events{{service=\"{slo.Service}\",slo=\"other\",window=\"1m\"}}", "5x20 _x20"),
            ($"slo:total_events{{service=\"other\",slo=\"{slo.Id}\",window=\"1m\"}}", "5x20 _x20"),
        ]),
        [(10, 1), (35, null)]);

    private static string Values(IEnumerable<double> values) => string.Join(' ', values.Select(value =>
        string.Create(CultureInfo.InvariantCulture, $"{value:R}x{Span - 1}")));
}
