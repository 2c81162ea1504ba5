using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A DNS domain of two labels or more, in lower case, without a final dot (RFC 1123).</summary>
public sealed partial class DomainNameAttribute : FormAttribute
{
    private const int Longest = 253;

    /// <inheritdoc/>
    public override string Summary => "DNS domain of two labels or more";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Arns.Refuse(text) ?? (text.Length <= Longest && Domain().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.BadName, $"{Wording.Quote(text)} is not a DNS domain.",
                "Write labels of lower case letters, digits and hyphens with dots between them, for example "
                + "\"platform.example.com\"."));
    }

    [GeneratedRegex(
        @"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Domain();
}
