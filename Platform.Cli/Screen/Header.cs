using Platform.Cli.Runs;

namespace Platform.Cli.Screen;

/// <summary>The first lines: which stack, from which file, for which account, by which version.</summary>
internal static class Header
{
    /// <summary>Two lines and an empty one.</summary>
    public static IEnumerable<ScreenLine> Lines(string title, StackReport report, string version, int width)
    {
        var product = $"platform {version}";
        var room = width - title.Length - 1 - report.Stack.Length - product.Length;
        var stack = Ellipsis.InMiddle(report.Stack, width - title.Length - 1);
        yield return ScreenLine.Of(
            new(title + " ", Tone.Bold),
            new(stack, Tone.Accent),
            new(room >= 2 ? new string(' ', room) + product : "", Tone.Dim));
        yield return ScreenLine.Of(new Span(Ellipsis.AtEnd(Place(report), width), Tone.Dim));
        yield return ScreenLine.Empty;
    }

    /// <summary>Where the configuration came from and where it leads.</summary>
    public static string Place(StackReport report) => report switch
    {
        { Aws: { } aws } => $"{report.ConfigFile} · account {aws.AccountId} · {aws.Region} · partition {aws.Partition}",
        { Graph: not null } => $"{report.ConfigFile} · no AWS account",
        _ => report.ConfigFile,
    };
}
