using System.Globalization;
using Platform.Cli.Runs;

namespace Platform.Cli.Screen;

/// <summary>The last line: how much will be created, how much is wrong, how long it took.</summary>
internal static class Summary
{
    /// <summary>Such as <c>+34 to create   0 errors  1 warning   0.41 s</c>.</summary>
    public static ScreenLine Line(StackReport report)
    {
        var created = report.Graph?.Created;
        return ScreenLine.Of(
            new(created is null ? "" : Count(created.Value), Tone.Create),
            new(created is null ? "nothing was run   " : " to create   "),
            new(Plural(report.Errors, "error"), report.Errors > 0 ? Tone.Error : Tone.Plain),
            new("  "),
            new(Plural(report.Warnings, "warning"), report.Warnings > 0 ? Tone.Warning : Tone.Plain),
            new("   "),
            new(Seconds(report.Duration), Tone.Dim));
    }

    /// <summary>A number and its noun.</summary>
    public static string Plural(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>Seconds with two decimals.</summary>
    public static string Seconds(TimeSpan duration) =>
        string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.00} s");

    private static string Count(int count) => string.Create(CultureInfo.InvariantCulture, $"+{count}");
}
