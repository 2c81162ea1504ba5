using Platform.Cli.Runs;

namespace Platform.Cli.Screen;

/// <summary>What <c>platform validate</c> shows: the findings, and one line that says whether all is well.</summary>
internal static class ValidateScreen
{
    /// <summary>The whole screen.</summary>
    public static IEnumerable<ScreenLine> Lines(StackReport report)
    {
        var verdict = report.Succeeded ? new Span("ok", Tone.Create) : new Span("failed", Tone.Error);
        return
        [
            .. FindingLines.Of(report.Findings),
            new ScreenLine([verdict, new("  "), new(report.Stack, Tone.Accent), new("  "), .. Counts(report).Spans]),
        ];
    }

    private static ScreenLine Counts(StackReport report) => ScreenLine.Of(
        new(report.Graph is { } graph ? Summary.Plural(graph.Resources.Count, "resource") + "   " : ""),
        new(Summary.Plural(report.Errors, "error"), report.Errors > 0 ? Tone.Error : Tone.Plain),
        new("  "),
        new(Summary.Plural(report.Warnings, "warning"), report.Warnings > 0 ? Tone.Warning : Tone.Plain),
        new("   "),
        new(Summary.Seconds(report.Duration), Tone.Dim));
}
