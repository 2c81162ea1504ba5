using System.Globalization;
using Platform.Signals.Rules;
using Platform.Slo;

namespace Platform.Tests.Slo;

/// <summary>Alerts right above and right below each of their conditions: a case every ten minutes.</summary>
internal static class BurnScenes
{
    private const int Span = 10;

    // Two bad events in two minutes, with few good ones or none: what is left of the guard.
    private static readonly Case[] Outages =
    [
        new(2, 2, 2, true) { Minute = (1, 1.2) }, new(2, 2, 2, false) { Minute = (1, 1.3) },
        new(2, 2, 2, true) { Minute = (0.8, 0.8) }, new(2, 2, 2, false) { Minute = (0.7, 0.7) },
        new(0.95, 2, 2, false) { Minute = (1, 1) }, new(2, 0.95, 2, false) { Minute = (1, 1) },
    ];

    /// <summary>Ratios by the threshold, bad events of the long window, and what each minute brings.</summary>
    private sealed record Case(double Long, double Short, double Bad, bool Fires)
    {
        public (double Bad, double Total) Minute { get; init; } = Fires ? (0, 0) : (500, 10_000);
    }

    public static IEnumerable<SloScene> Of(ServiceLevelObjective slo, IEnumerable<Rule> rules) =>
        rules.Where(rule => rule.Alert is not null).Select(rule => rule.Labels.ContainsKey("long")
            ? Burn(slo, rule, BurnTiers.Seed.Single(tier => tier.AlertName == rule.Alert))
            : Absent(slo, rule));

    private static SloScene Burn(ServiceLevelObjective slo, Rule rule, BurnTier tier)
    {
        var threshold = (double)Math.Round(tier.Factor(slo.Period) * slo.Objective.Budget, 12);
        var least = slo.HasGuard(tier) ? slo.LowTraffic.For(tier) : 0;
        Case[] cases =
        [
            new(1.05, 1.05, least, true), new(0.95, 2, least + 50, false), new(2, 0.95, least + 50, false),
            new(2, 2, least + 50, true), new(2, 2, least - 0.7, least == 0), new(1, 2, least + 50, false),
            new(2, 1, least + 50, false), .. slo.Outage(tier) is null ? [] : Outages,
        ];
        var series = Series(rule.Labels["long"], rule.Labels["short"], slo, cases, threshold)
            .Concat(Series(rule.Labels["long"], rule.Labels["short"], slo with { Id = "other" },
                [.. cases.Select(one => one.Fires ? new Case(0.1, 0.1, 0, false) : new Case(3, 3, 500, true) with { Minute = (500, 500) })],
                threshold));
        return new SloScene(
            $"{slo.Id} {rule.Alert}", rule, new SloScene.Setting([.. series]),
            [.. cases.Select((one, index) => ((index * Span) + 5, one.Fires ? one.Long * threshold : (double?)null))]);
    }

    private static IEnumerable<(string Series, string Values)> Series(
        string longWindow, string shortWindow, ServiceLevelObjective slo,
        Case[] cases, double threshold)
    {
        var labels = $"service=\"{slo.Service}\",slo=\"{slo.Id}\"";
        yield return ($"slo:error_ratio{{{labels},window=\"{longWindow}\"}}", Values(cases.Select(one => one.Long * threshold)));
        yield return ($"slo:error_ratio{{{labels},window=\"{shortWindow}\"}}", Values(cases.Select(one => one.Short * threshold)));
        yield return ($"slo:bad_events{{{labels},window=\"{longWindow}\"}}", Values(cases.Select(one => one.Bad)));
        yield return ($"slo:bad_events{{{labels},window=\"1m\"}}", Values(cases.Select(one => one.Minute.Bad)));
        yield return ($"slo:total_events{{{labels},window=\"1m\"}}", Values(cases.Select(one => one.Minute.Total)));
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
