using Platform.Cli.Runs;

namespace Platform.Cli.Screen;

/// <summary>What <c>platform diff</c> shows: findings first, then the resources that differ by component.</summary>
internal static class DiffScreen
{
    /// <summary>The whole screen.</summary>
    public static IEnumerable<ScreenLine> Lines(ComparisonReport report, string version, int width)
    {
        List<ScreenLine> lines = [.. Head(report, version, width)];
        var findings = report.Findings.ToList();
        if (findings.Count > 0)
        {
            lines.AddRange(FindingLines.Of(findings));
            lines.Add(ScreenLine.Empty);
        }

        if (report.Difference is { } difference)
        {
            lines.AddRange(DiffLines.Of(difference, width));
        }

        lines.Add(DiffSummary.Line(report));
        return lines;
    }

    private static IEnumerable<ScreenLine> Head(ComparisonReport report, string version, int width)
    {
        const string title = "Diff ";
        var product = $"platform {version}";
        var stacks = Ellipsis.InMiddle($"{report.From.Stack} → {report.To.Stack}", width - title.Length);
        var room = width - title.Length - stacks.Length - product.Length;
        yield return ScreenLine.Of(
            new(title, Tone.Bold),
            new(stacks, Tone.Accent),
            new(room >= 2 ? new string(' ', room) + product : "", Tone.Dim));
        foreach (var stack in new[] { report.From, report.To })
        {
            yield return ScreenLine.Of(new Span(Ellipsis.AtEnd(Header.Place(stack), width), Tone.Dim));
        }

        yield return ScreenLine.Empty;
    }
}
