using Platform.Cli.Comparison;
using Platform.Cli.Graph;

namespace Platform.Cli.Screen;

/// <summary>The resources that differ, below the components they are part of.</summary>
internal static class DiffLines
{
    private const string Indent = "      ";

    /// <summary>All of them, in the order given; no line is wider than <paramref name="width"/>.</summary>
    public static IEnumerable<ScreenLine> Of(GraphDifference difference, int width)
    {
        foreach (var component in difference.Resources.GroupBy(
            resource => resource.Component, StringComparer.Ordinal))
        {
            var title = component.Key.Length == 0 ? "the stack itself" : component.Key;
            yield return ScreenLine.Of(new Span(Ellipsis.InMiddle(title, width), Tone.Bold));
            foreach (var line in component.SelectMany(resource => Lines(resource, width)))
            {
                yield return line;
            }

            yield return ScreenLine.Empty;
        }
    }

    private static IEnumerable<ScreenLine> Lines(ResourceDifference resource, int width)
    {
        var shown = resource.Shown;
        var title = $"{ResourceToken.Parse(shown.Type).Short} {shown.Name}";
        yield return ScreenLine.Of(
            new($"  {DiffSummary.SignOf(resource.Change)} ", DiffSummary.ToneOf(resource.Change)),
            new(Ellipsis.InMiddle(title, width - 4)));
        foreach (var field in resource.Fields)
        {
            yield return Line(field, width);
        }
    }

    private static ScreenLine Line(FieldDifference field, int width)
    {
        var path = Ellipsis.InMiddle(field.Path, Math.Max(0, (width - Indent.Length) / 2));
        var room = width - Indent.Length - path.Length - 2;
        var tone = DiffSummary.ToneOf(field.Change);
        return field.Change switch
        {
            Change.Added => ScreenLine.Of(
                new(Indent), new(path, Tone.Accent), new("  + ", tone), new(ValueText.Short(field.To, room - 2))),
            Change.Removed => ScreenLine.Of(
                new(Indent), new(path, Tone.Accent), new("  - ", tone), new(ValueText.Short(field.From, room - 2))),
            Change.Unknown => ScreenLine.Of(
                new(Indent), new(path, Tone.Accent),
                new(Ellipsis.AtEnd($"  {Redaction.Secret}, not compared", room + 2), tone)),
            _ => Changed(field, path, room),
        };
    }

    private static ScreenLine Changed(FieldDifference field, string path, int room)
    {
        const string arrow = " → ";
        var (from, to) = ValueText.Pair(field.From, field.To, room - arrow.Length);
        return ScreenLine.Of(
            new(Indent), new(path, Tone.Accent), new("  "), new(from), new(arrow, Tone.Warning), new(to));
    }
}
