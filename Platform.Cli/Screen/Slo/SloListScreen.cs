using Platform.Cli.Runs;
using Platform.Signals.Rules;

namespace Platform.Cli.Screen;

/// <summary>What <c>platform slo list</c> shows: a line an objective.</summary>
internal static class SloListScreen
{
    /// <summary>Headings of the table.</summary>
    public static string[] Titles { get; } = ["SLO", "Service", "Objective", "Period", "Budget", "Measures", "Owner"];

    /// <summary>The whole screen.</summary>
    public static IEnumerable<ScreenLine> Lines(SloSource source, int width) =>
    [
        .. FindingLines.Of(source.Findings),
        .. source.Slos.IsEmpty ? [] : TextTable.Lines(Titles, Rows(source), width),
        .. source.Slos.IsEmpty ? [] : (ScreenLine[])[ScreenLine.Empty],
        ScreenLine.Of(new(Summary.Plural(source.Slos.Length, "objective")), new("  "), new(source.File, Tone.Dim)),
    ];

    /// <summary>The table's rows.</summary>
    public static IReadOnlyList<string[]> Rows(SloSource source) =>
    [
        .. source.Slos.Select(slo => new Slo.SloExplanation(slo, source.Options)).Select(one => (string[])
        [
            one.Slo.Id,
            one.Slo.Service,
            SloWords.Percent(one.Slo.Objective.Ratio),
            PromDuration.Of(one.Slo.Period),
            SloWords.Minutes(one.BudgetTime),
            SloWords.Kind(one.Slo.Indicator),
            one.Slo.Owner,
        ]),
    ];
}
