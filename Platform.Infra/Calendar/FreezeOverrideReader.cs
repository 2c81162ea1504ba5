using System.Collections.Immutable;
using NodaTime;
using Platform.Configuration;
using Platform.Findings;

namespace Platform.Calendar;

/// <summary>
/// Reads an override from JSON or YAML: the four keys themselves, or the ConfigMap that holds them under <c>data</c>.
/// </summary>
public static class FreezeOverrideReader
{
    private static readonly string[] Keys = ["mode", "until", "by", "reason"];

    /// <summary>Reads one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file's name, for findings.</param>
    /// <param name="now">The moment at which it is to hold.</param>
    /// <returns>The override, <c>null</c> where an error stands in the way; with everything found.</returns>
    public static (FreezeOverride? Override, ImmutableArray<Finding> Findings) Read(string text, string file, Instant now)
    {
        var findings = new FindingList(file);
        var read = Read(YamlNodes.Read(text, findings), findings, now);
        var sorted = findings.Sorted();
        return (sorted.Any(finding => finding.Severity == Severity.Error) ? null : read, sorted);
    }

    private static FreezeOverride? Read(ConfigNode root, FindingList findings, Instant now)
    {
        var map = DataOf(root);
        if (map.Kind != ConfigNodeKind.Map)
        {
            Report(findings, FindingCatalogue.Override, map, "", "it is not a map.", "Write mode, until, by and reason.");
            return null;
        }

        var values = new KeyCheck(findings, Keys, FindingCatalogue.UnknownKey).Check("", map)
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        var mode = Mode(map, values.GetValueOrDefault("mode"), findings);
        var until = Until(map, values.GetValueOrDefault("until"), findings);
        var (by, reason) = (Words(values, "by"), Words(values, "reason"));
        Name(map, by, "by", "who decided it", findings);
        Name(map, reason, "reason", "why", findings);
        if (mode is not { } what || until is not { } end)
        {
            return null;
        }

        var read = new FreezeOverride(what, end, by, reason);
        Judge(read, values["until"], findings, now);
        return read;
    }

    private static ConfigNode DataOf(ConfigNode root) =>
        root.Entries.Any(entry => entry is { Key: "kind", Value.Text: "ConfigMap" })
            && root.Entries.FirstOrDefault(entry => entry.Key is "data") is { } data
                ? data.Value
                : root;

    private static string Words(Dictionary<string, ConfigNode> values, string key) =>
        values.GetValueOrDefault(key)?.Text ?? "";

    private static OverrideMode? Mode(ConfigNode map, ConfigNode? value, FindingList findings)
    {
        switch (value?.Text)
        {
            case "freeze":
                return OverrideMode.Freeze;
            case "open":
                return OverrideMode.Open;
            default:
                Report(
                    findings, FindingCatalogue.Override, value ?? map, "mode",
                    value is null ? "it is missing." : $"{Wording.Quote(value.Text)} is no mode.", "Write freeze or open.");
                return null;
        }
    }

    private static Instant? Until(ConfigNode map, ConfigNode? value, FindingList findings)
    {
        if (Moments.Read(value?.Text ?? "") is { } until)
        {
            return until;
        }

        Report(
            findings, FindingCatalogue.Override, value ?? map, "until",
            value is null or { Kind: ConfigNodeKind.Null }
                ? "it is missing, and an override that never expires is one that everybody forgets."
                : $"{Wording.Quote(value.Text)} is not a moment with an offset from UTC.",
            $"Write when it expires, such as \"{Moments.Example}\".");
        return null;
    }

    private static void Name(ConfigNode map, string value, string key, string what, FindingList findings)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Report(
                findings, FindingCatalogue.OverrideUnsigned, map, key, $"nobody will know {what}.",
                $"Give {key}.");
        }
    }

    private static void Judge(FreezeOverride read, ConfigNode until, FindingList findings, Instant now)
    {
        if (read.HasExpired(now))
        {
            Report(
                findings, FindingCatalogue.OverrideExpired, until, "until",
                $"it expired at {Moments.Text(read.Until)}, so that the calendar holds at {Moments.Text(now)}.",
                "Delete it, or write a later moment.");
        }
        else if (read.IsTooLong(now))
        {
            Report(
                findings, FindingCatalogue.Override, until, "until",
                $"it opens deployments until {Moments.Text(read.Until)}, more than "
                + $"{FreezeOverride.LongestOpen.TotalHours:0} hours after {Moments.Text(now)}: an emergency is no calendar.",
                "Write an earlier moment, or change the windows.");
        }
    }

    private static void Report(
        FindingList findings, FindingCode code, ConfigNode at, string path, string message, string fix) =>
        findings.Add(code, at.Line, path, message, fix);
}
