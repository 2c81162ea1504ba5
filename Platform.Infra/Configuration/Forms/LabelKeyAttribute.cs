using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>
/// A label's key: a name of at most 63 characters, with a DNS prefix before a slash where it has one.
/// </summary>
public sealed partial class LabelKeyAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "label key";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Key().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.BadLabel, $"{Wording.Quote(text)} is not a label key.",
                "Use at most 63 letters, digits, hyphens, underscores and dots, after a DNS prefix and a slash if need "
                + "be.");
    }

    [GeneratedRegex(
        @"^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
