using System.Globalization;
using Platform.Cli.Comparison;
using Platform.Cli.Runs;

namespace Platform.Cli.Screen;

/// <summary>The last line of a comparison: how much differs, and what is not shown.</summary>
internal static class DiffSummary
{
    /// <summary>Such as <c>~3 changed  +1 only in prod  -2 only in staging  40 the same   0.82 s</c>.</summary>
    public static ScreenLine Line(ComparisonReport report)
    {
        if (report.Difference is not { } difference)
        {
            return ScreenLine.Of(new("nothing was compared   "), Duration(report));
        }

        List<Span> spans =
        [
            Count(difference, Change.Changed, Tone.Warning), new(" changed  "),
            Count(difference, Change.Added, Tone.Create), new($" only in {report.To.Stack}  "),
            Count(difference, Change.Removed, Tone.Error), new($" only in {report.From.Stack}  "),
        ];
        if (difference.Count(Change.Unknown) > 0)
        {
            spans.AddRange([Count(difference, Change.Unknown, Tone.Dim), new(" secret only  ")]);
        }

        spans.Add(new(Number(difference.Same) + " the same  "));
        if (difference.Alike > 0)
        {
            spans.Add(new($"{Summary.Plural(difference.Alike, "value")} alike (--all)  ", Tone.Dim));
        }

        return new ScreenLine([.. spans, new(" "), Duration(report)]);
    }

    /// <summary>What stands before a resource or field that differs in this way.</summary>
    public static string SignOf(Change change) => change switch
    {
        Change.Added => "+",
        Change.Removed => "-",
        Change.Unknown => "?",
        _ => "~",
    };

    /// <summary>The colour of a difference.</summary>
    public static Tone ToneOf(Change change) => change switch
    {
        Change.Added => Tone.Create,
        Change.Removed => Tone.Error,
        Change.Unknown => Tone.Dim,
        _ => Tone.Warning,
    };

    private static Span Count(GraphDifference difference, Change change, Tone tone) =>
        new(SignOf(change) + Number(difference.Count(change)), difference.Count(change) > 0 ? tone : Tone.Plain);

    private static Span Duration(ComparisonReport report) => new(Summary.Seconds(report.Duration), Tone.Dim);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
