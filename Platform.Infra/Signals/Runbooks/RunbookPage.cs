using System.Text;
using Platform.Signals.Alerts;
using Platform.Signals.Rules;

namespace Platform.Signals.Runbooks;

/// <summary>The page that somebody opens at night: what an alert means and what to do.</summary>
public static class RunbookPage
{
    /// <summary>The file that holds the page.</summary>
    /// <param name="alert">The alert's name.</param>
    /// <returns>The file's name.</returns>
    public static string FileName(string alert) => $"{alert}.md";

    /// <summary>Writes the page.</summary>
    /// <param name="alert">The alert.</param>
    /// <returns>Markdown with a line feed at its end; the same alert always gives the same text.</returns>
    public static string Of(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        var text = new StringBuilder();
        text.Append($"# {alert.Name}\n\n{Head(alert)}");
        Section(text, "What it means", Paragraph(alert.Meaning));
        Section(text, "Find the cause", string.Concat(alert.Investigation.Select((step, i) => Item($"{i + 1}.", step))));
        Section(text, "Make it good", string.Concat(alert.Resolution.Select(cause => Item("-", cause))));
        Section(text, "It reads, for example", Example(alert));
        Section(text, "The rule", $"```promql\n{Paragraph(alert.Expression.ReplaceLineEndings("\n"))}```\n");
        Section(text, "Metrics it rests on", string.Concat(alert.Reads.Select(metric =>
            Item("-", $"`{metric.Name}`, from {metric.Exporter.Name} {metric.Exporter.Version}"))));
        if (!alert.MutedBy.IsEmpty)
        {
            Section(text, "Not sent while", string.Concat(alert.MutedBy.Select(muted => Item("-", Muted(muted)))));
        }

        return text.ToString();
    }

    private static string Head(Alert alert)
    {
        var holds = alert.For > TimeSpan.Zero ? $" It fires once this has held for {PromDuration.Of(alert.For)}." : "";
        return $"{alert.Priority}, {AlertRules.Severity(alert.Severity)}, about {alert.Domain}.{holds} "
            + $"Look at panel `{alert.Panel.Panel}` of dashboard `{alert.Panel.Dashboard}`.\n";
    }

    private static string Example(Alert alert) =>
        alert.Proof.Fires.Firing is [var first, ..]
            ? $"> {Quoted(first.Summary)}\n>\n> {Quoted(first.Description)}\n"
            : throw new ArgumentException($"The case in which {alert.Name} fires has nothing that fires.", nameof(alert));

    private static string Quoted(string text) => text.ReplaceLineEndings("\n").Replace("\n", "\n> ", StringComparison.Ordinal);

    private static string Muted(MutedBy muted) =>
        $"[{muted.Alert}]({FileName(muted.Alert)}) fires for the same {string.Join(", ", muted.Equal)}";

    private static void Section(StringBuilder text, string title, string body) => text.Append($"\n## {title}\n\n{body}");

    private static string Paragraph(string markdown) => markdown.ReplaceLineEndings("\n").Trim('\n') + "\n";

    // Further lines of an item are indented, so that code blocks and paragraphs stay within it.
    private static string Item(string mark, string markdown)
    {
        var indent = "\n" + new string(' ', mark.Length + 1);
        var lines = Paragraph(markdown).TrimEnd('\n').Replace("\n", indent, StringComparison.Ordinal);
        return $"{mark} {lines.Replace(indent + "\n", "\n\n", StringComparison.Ordinal)}\n";
    }
}
