using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A label's value: at most 63 characters.</summary>
public sealed partial class LabelValueAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "label value";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Value().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.BadLabel, $"{Wording.Quote(text)} is not a label value.",
                "Use at most 63 letters, digits, hyphens, underscores and dots; begin and end with a letter or digit.");
    }

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Value();
}
