using System.Text;
using Platform.Cli.Commands.Freeze;
using Platform.Cli.Screen;

namespace Platform.Cli.Documents;

/// <summary>A pull-request comment on the calendar's answer.</summary>
internal static class FreezeComment
{
    /// <summary>The whole comment.</summary>
    public static string Of(FreezeAnswer answer)
    {
        var word = answer.Status switch { null => "unknown", { Frozen: true } => "frozen", _ => "open" };
        var text = new StringBuilder().Append("### Deployments to `").Append(answer.Stack).Append("`: ").Append(word)
            .Append("\n\n```text\n")
            .Append(AnsiText.Of(FreezeScreen.Facts(answer), color: false))
            .Append("```\n");
        MarkdownComment.AppendFindings(text, answer.Findings);
        return text.ToString();
    }
}
