using System.Collections.Immutable;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Reads and validates a whole configuration, whichever source it came from.</summary>
public static class PlatformConfigReader
{
    /// <summary>The namespace of the platform's keys; keys of other namespaces are left alone.</summary>
    public const string Namespace = "platform";

    /// <summary>The top-level keys without their namespace, such as <c>deployment</c>.</summary>
    public static ImmutableArray<string> Sections { get; } =
        [.. ObjectShape.Of(typeof(PlatformConfig)).Keys.Select(key => key.Name)];

    /// <summary>Reads a stack file.</summary>
    /// <param name="file">The stack file.</param>
    /// <param name="today">The day in UTC; <c>null</c> where what is over is not asked for.</param>
    /// <returns>The configuration, with the file's own findings among the others.</returns>
    public static ConfigResult Read(StackFile file, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Read(file.Root, file.File, file.Findings, today);
    }

    /// <summary>Reads values that the engine handed over.</summary>
    /// <param name="root">A map from full keys to values.</param>
    /// <param name="today">The day in UTC; <c>null</c> where what is over is not asked for.</param>
    /// <returns>The configuration; its findings have no file and no lines.</returns>
    public static ConfigResult Read(ConfigNode root, DateOnly? today = null) => Read(root, null, [], today);

    private static ConfigResult Read(
        ConfigNode root, string? file, ImmutableArray<Finding> already, DateOnly? today)
    {
        var findings = new FindingList(file);
        findings.AddRange(already);
        if (root.Entries.IsEmpty && already.Any(IsUnread))
        {
            return new ConfigResult(null, findings.Sorted());
        }

        var walk = new ConfigWalk(findings, new ScalarReader(findings, file is not null));
        var config = new RootReader(root, findings, walk).Read();
        ConfigRules.Check(new RuleContext(config, findings, path => walk.LineOf(path) ?? root.Line, today));
        var sorted = findings.Sorted();
        return new ConfigResult(
            sorted.Any(finding => finding.Severity == Severity.Error) ? null : EnabledSchedules.Only(config), sorted);
    }

    /// <summary>Whether there was nothing to read, so that missing keys are not worth a word.</summary>
    private static bool IsUnread(Finding finding) =>
        FindingCatalogue.NoStackFile.Code.Equals(finding.Code, StringComparison.Ordinal)
        || FindingCatalogue.Syntax.Code.Equals(finding.Code, StringComparison.Ordinal);
}
