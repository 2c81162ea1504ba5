using Platform.Cli.Runs;

namespace Platform.Cli.Screen;

/// <summary>What <c>platform preview</c> shows: findings first, then the tree, the outputs and the summary.</summary>
internal static class PreviewScreen
{
    /// <summary>The screen.</summary>
    /// <param name="report">What the run found.</param>
    /// <param name="version">Version of the command.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="depth">Levels of the tree below the stack; <c>null</c> shows all.</param>
    public static IEnumerable<ScreenLine> Lines(StackReport report, string version, int width, int? depth = null)
    {
        var lines = Header.Lines("Preview", report, version, width).ToList();
        if (report.Findings.Count > 0)
        {
            lines.AddRange(FindingLines.Of(report.Findings));
            lines.Add(ScreenLine.Empty);
        }

        if (report.Graph is { } graph)
        {
            lines.AddRange(ResourceTable.Lines(ResourceTree.RowsOf(graph, depth), width));
            lines.Add(ScreenLine.Empty);
            lines.AddRange(OutputLines.Of(graph, width));
        }

        lines.Add(Summary.Line(report));
        return lines;
    }
}
