using System.Text;
using Platform.Cli.Runs;
using Platform.Cli.Screen;

namespace Platform.Cli.Documents;

/// <summary>A pull-request comment on a comparison: the summary first, the fields folded away.</summary>
internal static class DiffComment
{
    private const int Width = 160;

    /// <summary>The whole comment.</summary>
    public static string Of(ComparisonReport report, string version)
    {
        var text = new StringBuilder();
        text.Append("### Diff of `").Append(report.From.Stack).Append("` → `").Append(report.To.Stack).Append("`: ")
            .Append(report.Difference switch { null => "failed", { Any: true } => "they differ", _ => "no difference" })
            .Append("\n\n")
            .Append(AnsiText.Of([DiffSummary.Line(report)], color: false)).Append('\n')
            .Append("<sub>").Append(Header.Place(report.From)).Append(" → ").Append(Header.Place(report.To))
            .Append(" · platform ").Append(version).Append("</sub>\n");
        MarkdownComment.AppendFindings(text, [.. report.Findings]);
        if (report.Difference is { Resources.Count: > 0 } difference)
        {
            text.Append("\n<details><summary>Fields</summary>\n\n```text\n")
                .Append(AnsiText.Of(DiffLines.Of(difference, Width), color: false))
                .Append("```\n\n</details>\n");
        }

        return text.ToString();
    }
}
