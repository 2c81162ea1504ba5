using Platform.SloBench.Rules;
using Platform.SloBench.Traffic;

namespace Platform.SloBench.Measures;

/// <summary>The error ratio of a period as rules compute it, and as it is.</summary>
/// <param name="Scenario">What happened.</param>
/// <param name="Computed">What the rules say; <c>null</c> where they say nothing.</param>
/// <param name="True">Bad events by events.</param>
internal sealed record PeriodRatio(string Scenario, double? Computed, double True)
{
    /// <summary>By how much it is off, of the truth.</summary>
    public double? Error => Computed is { } value && double.IsFinite(value) ? (value / True) - 1 : null;
}

/// <summary>The error ratio of 30 days in conditions that are ordinary, and that averages of ratios do not stand.</summary>
internal static class Accuracy
{
    private const double Day = 24 * 60;

    // The last one shows where the limit is: a counter that is born at 1 hides one event.
    private static readonly (string Name, Phase[] Phases, bool BornLate)[] Scenarios =
    [
        ("idle gap: half an hour without requests",
            [new(15 * Day, 60, 0.0005), new(30, 0, 0), new((15 * Day) - 30, 60, 0.0005)], false),
        ("uneven traffic: nights of 10 a minute with 10 % errors, days of 10 000 without",
            [.. Enumerable.Repeat<Phase[]>([new(Day / 2, 10_000, 0), new(Day / 2, 10, 0.1)], 30).SelectMany(day => day)],
            false),
        ("late-born series: no error, and no series of errors, until the last twentieth of the time, then 1 %",
            [new(28.5 * Day, 60, 0), new(1.5 * Day, 60, 0.01)], true),
        ("late-born series, 18 errors in all: half an hour of 1 % after 29 days",
            [new(29 * Day, 60, 0), new(30, 60, 0.01), new(Day - 30, 60, 0)], true),
    ];

    /// <summary>Plays all scenarios.</summary>
    public static IReadOnlyList<PeriodRatio> Of(RuleSet set) => [.. Scenarios.Select(one =>
    {
        var traffic = new ServiceTraffic(one.Phases);
        var scrapes = Whole(traffic.Even()).ToList();
        var play = new Playback(set) { BornLate = one.BornLate, Needed = set.IsPeriod, Last = set.IsPeriod }.Play(scrapes);
        var from = scrapes.Last(scrape => scrape.Time <= Math.Max(0, traffic.Length - set.Period));
        var (bad, good) = (scrapes[^1].Bad - from.Bad, scrapes[^1].Good - from.Good);
        return new PeriodRatio(one.Name, play.Value(set.PeriodRatio, traffic.Length), bad / (bad + good));
    })];

    // Requests are whole: a series of errors is born at 1, not at a fraction.
    private static IEnumerable<Scrape> Whole(IEnumerable<Scrape> scrapes) =>
        scrapes.Select(scrape => scrape with { Good = Math.Floor(scrape.Good), Bad = Math.Floor(scrape.Bad + 1e-9) });
}
