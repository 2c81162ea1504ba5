using Platform.Cli.Runs.Drift;

namespace Platform.Cli.Screen;

/// <summary>What <c>platform drift</c> shows: one word, then each resource that differs.</summary>
internal static class DriftScreen
{
    /// <summary>The whole screen.</summary>
    /// <param name="report">What came of it.</param>
    /// <param name="quiet">Whether to show findings only.</param>
    public static IEnumerable<ScreenLine> Lines(DriftReport report, bool quiet)
    {
        var findings = FindingLines.Of(report.Findings);
        if (quiet)
        {
            return findings;
        }

        var word = report switch
        {
            { IsComplete: false } => new Span("unknown", Tone.Error),
            { HasDrift: true } => new Span("drift", Tone.Warning),
            _ => new Span("no drift", Tone.Create),
        };
        return [.. findings, ScreenLine.Of(word, new("  "), new(report.Stack, Tone.Accent)), .. Resources(report)];
    }

    /// <summary>The resources that differ, by look, a line each.</summary>
    public static IEnumerable<ScreenLine> Resources(DriftReport report)
    {
        foreach (var (_, meaning, part) in report.Parts)
        {
            if (part is not { Total: > 0 })
            {
                continue;
            }

            yield return ScreenLine.Of(new Span($"  {part.Total} {meaning}", Tone.Bold));
            foreach (var one in part.Resources)
            {
                yield return ScreenLine.Of(
                    new Span($"    {one.Operation,-8}", Tone.Dim), new Span($"{one.Type} "), new Span(one.Name, Tone.Accent),
                    new Span(one.Fields.IsEmpty ? "" : $"  {string.Join(", ", one.Fields)}", Tone.Dim));
            }
        }
    }
}
