using System.Text.RegularExpressions;
using Platform.Catalog;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A release's version of three numbers.</summary>
/// <param name="example">One that is right.</param>
public sealed partial class VersionTextAttribute(string example) : FormAttribute
{
    /// <summary>One that is right; a leading <c>v</c> there is needed everywhere.</summary>
    public string Example => example;

    /// <inheritdoc/>
    public override string Summary => $"version such as {example}";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Release().IsMatch(text) && VersionNumber.TryRead(text) is not null
            && text.StartsWith('v') == example.StartsWith('v')
            ? null
            : new Fault(
                FindingCatalogue.Version, $"{Wording.Quote(text)} is not a version of the form {example}.",
                $"Write three numbers with dots{(example.StartsWith('v') ? " after a v" : "")}, for example "
                + $"\"{example}\".");
    }

    // Image tags have no room for a build part such as +1.
    [GeneratedRegex(@"^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Release();
}
