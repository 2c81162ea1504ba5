using System.Text;
using Platform.Cli.Runs;
using Platform.Cli.Screen;
using Platform.Slo;

namespace Platform.Cli.Documents;

/// <summary>Objectives as Markdown, for comments and pages.</summary>
internal static class SloMarkdown
{
    /// <summary>All of them.</summary>
    public static string List(SloSource source)
    {
        var text = new StringBuilder().Append("### Service level objectives of `").Append(source.File).Append("`\n");
        MarkdownComment.AppendFindings(text, [.. source.Findings]);
        return Table(text.Append('\n'), SloListScreen.Titles, SloListScreen.Rows(source)).ToString();
    }

    /// <summary>One of them.</summary>
    public static string Explain(SloSource source, SloExplanation? explanation)
    {
        var text = new StringBuilder();
        if (explanation is { } one)
        {
            text.Append("### `").Append(one.Slo.Id).Append("` of `").Append(one.Slo.Service).Append("`\n\n");
            foreach (var (name, fact) in SloExplainScreen.Facts(one))
            {
                text.Append("- ").Append(name).Append(": ").Append(fact.Replace("|", "\\|", StringComparison.Ordinal)).Append('\n');
            }

            Table(text.Append('\n'), SloExplainScreen.TierTitles, SloExplainScreen.TierRows(one));
            Table(text.Append('\n'), SloExplainScreen.TimeTitles(one), SloExplainScreen.TimeRows(one));
            text.Append("\nFound after / over after, without scrape, evaluation and Alertmanager's wait.\n");
        }

        MarkdownComment.AppendFindings(text, [.. source.Findings]);
        return text.ToString();
    }

    private static StringBuilder Table(StringBuilder text, string[] titles, IReadOnlyList<string[]> rows)
    {
        Row(text, titles);
        Row(text, [.. titles.Select(_ => "---")]);
        foreach (var row in rows)
        {
            Row(text, row);
        }

        return text;
    }

    private static void Row(StringBuilder text, string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
