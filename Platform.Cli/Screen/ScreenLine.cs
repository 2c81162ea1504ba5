using System.Collections.Immutable;

namespace Platform.Cli.Screen;

/// <summary>A piece of a line in one colour.</summary>
internal readonly record struct Span(string Text, Tone Tone = Tone.Plain);

/// <summary>One line of a screen, free of any terminal's codes.</summary>
internal sealed record ScreenLine(ImmutableArray<Span> Spans)
{
    /// <summary>A line with nothing on it.</summary>
    public static ScreenLine Empty { get; } = new(ImmutableArray<Span>.Empty);

    /// <summary>A line of these pieces.</summary>
    public static ScreenLine Of(params ReadOnlySpan<Span> spans) => new([.. spans]);

    /// <summary>Columns that the line takes.</summary>
    public int Width => Spans.Sum(span => span.Text.Length);
}
