using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Platform.Tests;

/// <summary>Shows how a text differs from its recording.</summary>
internal static class GoldenDiff
{
    private const int Context = 2;
    private const int LongestDiff = 60;

    /// <summary>A unified diff with two lines of context; <c>null</c> where there is no difference.</summary>
    /// <param name="name">Name of the recording.</param>
    /// <param name="recorded">The recorded text; <c>null</c> where there is none.</param>
    /// <param name="actual">The text as it is now.</param>
    public static string? Of(string name, string? recorded, string actual)
    {
        if (actual.Contains('\r', StringComparison.Ordinal))
        {
            return $"{name} holds a carriage return.\n";
        }

        if (recorded is null)
        {
            return $"{name} is not recorded yet.\n";
        }

        return string.Equals(recorded, actual, StringComparison.Ordinal)
            ? null : $"--- {name}\n{Lines(recorded, actual)}";
    }

    private static string Lines(string recorded, string actual)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(recorded, actual, ignoreWhitespace: false).Lines;
        var changed = Enumerable.Range(0, lines.Count).Where(i => lines[i].Type != ChangeType.Unchanged).ToList();
        if (changed.Count == 0)
        {
            return "only the end of the last line differs\n";
        }

        var shown = changed
            .SelectMany(i => Enumerable.Range(i - Context, (2 * Context) + 1))
            .Where(i => i >= 0 && i < lines.Count)
            .Distinct()
            .Order()
            .ToList();
        var text = new StringBuilder();
        var previous = -1;
        foreach (var i in shown.Take(LongestDiff))
        {
            if (i != previous + 1)
            {
                text.Append(CultureInfo.InvariantCulture, $"@@ line {i + 1}\n");
            }

            text.Append(Sign(lines[i].Type)).Append(lines[i].Text).Append('\n');
            previous = i;
        }

        return shown.Count > LongestDiff ? text.Append("…\n").ToString() : text.ToString();
    }

    private static char Sign(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}
