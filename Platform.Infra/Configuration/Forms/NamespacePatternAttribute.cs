using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A namespace's name, or a glob of the kind that Velero 1.18 reads.</summary>
public sealed partial class NamespacePatternAttribute : FormAttribute
{
    private const int Longest = 63;

    /// <inheritdoc/>
    public override string Summary => "namespace or glob";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problem = text.Length > Longest ? $"has {text.Length} characters, and namespaces have at most {Longest}"
            : text.Contains("**", StringComparison.Ordinal) ? "holds \"**\", which Velero refuses"
            : RunsBackwards(text) ? "holds a range that runs backwards"
            : Pattern().IsMatch(text) ? null
            : "is neither a namespace nor a glob that Velero reads";
        return problem is null
            ? null
            : new Fault(
                FindingCatalogue.NamespacePattern, $"{Wording.Quote(text)} {problem}.",
                "Write a name of lower case letters, digits and hyphens, with *, ?, [abc] or [a-z] as wildcards.");
    }

    // A class is either letters or one range: Velero's glob library (gobwas/glob) refuses a mixture.
    private static bool RunsBackwards(string text) =>
        Ranges().Matches(text).Any(range => range.Groups["low"].Value[0] > range.Groups["high"].Value[0]);

    [GeneratedRegex(@"\[(?<low>[a-z0-9])-(?<high>[a-z0-9])\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Ranges();

    [GeneratedRegex(
        @"^([a-z0-9*?]|\[([a-z0-9]-[a-z0-9]|[a-z0-9]+)\])"
            + @"(([a-z0-9*?-]|\[([a-z0-9]-[a-z0-9]|[a-z0-9]+)\])*([a-z0-9*?]|\[([a-z0-9]-[a-z0-9]|[a-z0-9]+)\]))?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
