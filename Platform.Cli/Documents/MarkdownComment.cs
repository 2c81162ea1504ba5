using System.Text;
using Platform.Cli.Runs;
using Platform.Cli.Screen;
using Platform.Findings;

namespace Platform.Cli.Documents;

/// <summary>
/// A pull-request comment: the summary first, so that it survives when a host cuts the comment's end off.
/// </summary>
internal static class MarkdownComment
{
    private const int TreeWidth = 160;

    /// <summary>The whole comment.</summary>
    /// <param name="verb">Title of the verb, such as <c>Preview</c>.</param>
    /// <param name="report">What to report.</param>
    /// <param name="version">The command's version.</param>
    public static string Of(string verb, StackReport report, string version)
    {
        var text = new StringBuilder();
        text.Append("### ").Append(verb).Append(" of `").Append(report.Stack).Append("`: ")
            .Append(report.Succeeded ? "succeeded" : "failed").Append("\n\n");
        text.Append(AnsiText.Of([Summary.Line(report)], color: false)).Append('\n');
        text.Append("<sub>").Append(Header.Place(report)).Append(" · platform ").Append(version).Append("</sub>\n");
        AppendFindings(text, report.Findings);
        AppendTree(text, report);
        return text.ToString();
    }

    /// <summary>Adds a table of the findings; nothing where there are none.</summary>
    public static void AppendFindings(StringBuilder text, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        text.Append("\n| | Code | Where | What |\n|---|---|---|---|\n");
        foreach (var finding in findings)
        {
            var place = finding.File is null ? "" : $"{finding.File}:{finding.Line}<br>";
            text.Append("| ").Append(finding.Severity == Severity.Error ? "❌" : "⚠️")
                .Append(" | ").Append(finding.Code)
                .Append(" | ").Append(place).Append('`').Append(Cell(finding.Path)).Append('`')
                .Append(" | ").Append(Cell($"{finding.Message} {finding.Fix}")).Append(" |\n");
        }
    }

    private static void AppendTree(StringBuilder text, StackReport report)
    {
        if (report.Graph is not { } graph)
        {
            return;
        }

        var lines = ResourceTable.Lines(ResourceTree.RowsOf(graph), TreeWidth);
        text.Append("\n<details><summary>Resources</summary>\n\n```text\n")
            .Append(AnsiText.Of(lines, color: false))
            .Append("```\n\n</details>\n");
    }

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "<br>", StringComparison.Ordinal);
}
