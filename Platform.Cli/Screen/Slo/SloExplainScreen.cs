using Platform.Cli.Runs;
using Platform.Signals.Rules;
using Platform.Slo;

namespace Platform.Cli.Screen;

/// <summary>What <c>platform slo explain</c> shows.</summary>
internal static class SloExplainScreen
{
    /// <summary>Headings of the table of tiers.</summary>
    public static string[] TierTitles { get; } =
        ["Tier", "Does", "Windows", "Burn rate", "Errors above", "Bad events", "Budget spent", "All spent in"];

    /// <summary>The whole screen.</summary>
    public static IEnumerable<ScreenLine> Lines(SloSource source, SloExplanation? explanation) => explanation is { } one
        ?
        [
            .. FindingLines.Of(source.Findings),
            ScreenLine.Of(
                new(one.Slo.Id, Tone.Accent), new($"  of {one.Slo.Service}, tier {one.Slo.ServiceTier}"),
                new($"  {one.Slo.Owner} answers  {source.File}", Tone.Dim)),
            .. one.Slo.Description.Length > 0 ? (ScreenLine[])[ScreenLine.Of(new Span(one.Slo.Description))] : [],
            ScreenLine.Empty,
            .. Facts(one).Select(fact => ScreenLine.Of(new(fact.Name.PadRight(11), Tone.Bold), new(fact.Text))),
            ScreenLine.Empty,
            .. TextTable.Lines(TierTitles, TierRows(one)),
            ScreenLine.Empty,
            .. TextTable.Lines(TimeTitles(one), TimeRows(one)),
            ScreenLine.Of(new Span("Found after / over after, without scrape, evaluation and Alertmanager's wait.", Tone.Dim)),
        ]
        : FindingLines.Of(source.Findings);

    /// <summary>What is promised and measured, by name.</summary>
    public static IEnumerable<(string Name, string Text)> Facts(SloExplanation one) =>
    [
        ("Objective", $"{SloWords.Percent(one.Slo.Objective.Ratio)} in {PromDuration.Of(one.Slo.Period)}"),
        ("Budget", $"{SloWords.Percent(one.Slo.Objective.Budget)}: {SloWords.Minutes(one.BudgetTime)} of everything bad{Events(one)}"),
        .. SloWords.Queries(one.Slo.Indicator).Select(query => ($"{Capital(query.Name)}", query.Query.ReplaceLineEndings(" ").Trim())),
        .. one.Slo.Grouping.IsEmpty ? [] : ((string, string)[])[("For each", string.Join(", ", one.Slo.Grouping))],
        ("No series", SloWords.Absence(one.Slo.Absence)),
    ];

    /// <summary>Rows of the table of tiers.</summary>
    public static IReadOnlyList<string[]> TierRows(SloExplanation one) =>
    [
        .. one.Tiers.Select(tier => (string[])
        [
            tier.Tier.Name,
            tier.Response.ToString().ToLowerInvariant(),
            $"{PromDuration.Of(tier.Tier.ShortWindow)}, {PromDuration.Of(tier.Tier.LongWindow)}",
            SloWords.Number(tier.Factor),
            SloWords.Percent(tier.Threshold),
            tier.MinimumBadEvents == 0 ? "any" : $"{tier.MinimumBadEvents} or more{Outage(tier)}",
            SloWords.Percent(tier.Tier.BudgetShare),
            SloWords.Time(tier.Exhaustion),
        ]),
    ];

    /// <summary>Headings of the table of incidents.</summary>
    public static string[] TimeTitles(SloExplanation one) => ["Errors", .. one.Tiers.Select(tier => tier.Tier.Name)];

    /// <summary>Rows of the table of incidents.</summary>
    public static IReadOnlyList<string[]> TimeRows(SloExplanation one) =>
    [
        .. SloExplanation.ErrorRatios.Select(ratio => (string[])
        [
            SloWords.Percent(ratio),
            .. one.Tiers.Select(tier => tier.Detects(ratio) is null
                ? "never"
                : $"{SloWords.Time(tier.Detects(ratio))} / {SloWords.Time(tier.Resets(ratio))}"),
        ]),
    ];

    private static string Events(SloExplanation one) => one is { BudgetEvents: { } bad, Events: { } all }
        ? $", or {SloWords.Number(bad)} of {SloWords.Number(all)} events"
        : "";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Outage(TierExplanation tier) => tier.Outage is { } sign
        ? $", or {sign.BadEvents} in {PromDuration.Of(sign.Window)} and no good one"
        : "";
}
