using System.Globalization;
using Platform.Cli.Rendering;
using Platform.Cli.Runs;

namespace Platform.Cli.Screen;

/// <summary>What <c>platform render</c> shows: the findings, and one line about the files.</summary>
internal static class RenderScreen
{
    /// <summary>The whole screen.</summary>
    public static IEnumerable<ScreenLine> Lines(StackReport report, string folder, RenderCounts? counts) =>
        counts is null
            ? ValidateScreen.Lines(report)
            :
            [
                .. FindingLines.Of(report.Findings),
                ScreenLine.Of(
                    new("rendered", Tone.Create),
                    new("  "),
                    new(report.Stack, Tone.Accent),
                    new($" to {folder}  "),
                    new(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{counts.Written} written, {counts.Unchanged} unchanged, {counts.Deleted} deleted   ")),
                    new(Summary.Seconds(report.Duration), Tone.Dim)),
            ];
}
