using Platform.Calendar;
using Platform.Cli.Commands.Freeze;

namespace Platform.Cli.Screen;

/// <summary>What <c>platform freeze status</c> shows: one word, then what it rests on.</summary>
internal static class FreezeScreen
{
    /// <summary>The whole screen.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="quiet">Whether to show findings only.</param>
    public static IEnumerable<ScreenLine> Lines(FreezeAnswer answer, bool quiet)
    {
        var findings = FindingLines.Of(answer.Findings);
        if (quiet)
        {
            return findings;
        }

        var word = answer.Status switch
        {
            null => new Span("unknown", Tone.Error),
            { Frozen: true } => new Span("frozen", Tone.Warning),
            _ => new Span("open", Tone.Create),
        };
        return [.. findings, ScreenLine.Of(word, new("  "), new(answer.Stack, Tone.Accent)), .. Facts(answer)];
    }

    /// <summary>What the answer rests on, a line each.</summary>
    public static IEnumerable<ScreenLine> Facts(FreezeAnswer answer)
    {
        (string Name, string? Value)[] facts =
        [
            ("at", answer.At is { } at ? Moments.Text(at) : null),
            ("by", answer.Status is { } status ? Source(status) : null),
            ("reason", answer.Status?.Reason),
            ("until", answer.Status?.FrozenUntil is { } until ? Moments.Text(until) : null),
            ("next", answer.Next is { } next ? $"{next.Window} from {Moments.Text(next.Start)}" : null),
        ];
        return facts.Where(fact => fact.Value is not null)
            .Select(fact => ScreenLine.Of(new($"  {fact.Name,-8}", Tone.Dim), new(fact.Value!)));
    }

    private static string Source(FreezeStatus status) => status switch
    {
        { Manual: true } => "an override",
        { Window: { } window } => $"window {window}",
        _ => "the calendar",
    };
}
