using Platform.Findings;

namespace Platform.Cli.Screen;

/// <summary>Findings, one a line however long, so that they can be searched and clicked on.</summary>
internal static class FindingLines
{
    /// <summary>The findings in the order given; a message of several lines takes as many.</summary>
    public static IEnumerable<ScreenLine> Of(IEnumerable<Finding> findings) => findings.SelectMany(Lines);

    private static IEnumerable<ScreenLine> Lines(Finding finding)
    {
        var text = finding.ToString();
        var word = finding.Severity == Severity.Error ? "error" : "warning";
        var lines = text[word.Length..].Split('\n');
        yield return ScreenLine.Of(
            new(word, finding.Severity == Severity.Error ? Tone.Error : Tone.Warning),
            new(lines[0].TrimEnd('\r')));
        foreach (var line in lines.Skip(1))
        {
            yield return ScreenLine.Of(new Span(line.TrimEnd('\r')));
        }
    }
}
