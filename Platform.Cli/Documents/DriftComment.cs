using System.Text;
using Platform.Cli.Runs.Drift;
using Platform.Cli.Screen;

namespace Platform.Cli.Documents;

/// <summary>A pull-request comment on drift.</summary>
internal static class DriftComment
{
    /// <summary>The whole comment.</summary>
    public static string Of(DriftReport report)
    {
        var text = new StringBuilder().Append("### Drift of `").Append(report.Stack).Append("`: ")
            .Append(DriftManifest.ResultOf(report)).Append('\n');
        MarkdownComment.AppendFindings(text, report.Findings);
        if (report.HasDrift)
        {
            text.Append("\n```text\n").Append(AnsiText.Of(DriftScreen.Resources(report), color: false)).Append("```\n");
        }

        return text.ToString();
    }
}
