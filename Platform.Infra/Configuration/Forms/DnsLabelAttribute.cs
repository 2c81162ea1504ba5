using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A name that is one DNS label (RFC 1123), as most names in Kubernetes are.</summary>
/// <param name="longest">The most characters allowed.</param>
public partial class DnsLabelAttribute(int longest = 63) : FormAttribute
{
    /// <summary>The most characters allowed.</summary>
    public int Longest => longest;

    /// <inheritdoc/>
    public override string Summary => $"DNS label of at most {longest} characters";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Arns.Refuse(text) is { } arn)
        {
            return arn;
        }

        if (!Label().IsMatch(text))
        {
            return new Fault(
                FindingCatalogue.BadName, $"{Wording.Quote(text)} is not a DNS label (RFC 1123).",
                $"Use lower case letters, digits and hyphens{Suggest(text)}.");
        }

        return text.Length > longest
            ? new Fault(
                FindingCatalogue.BadName,
                $"{Wording.Quote(text)} has {text.Length} characters.",
                $"Use at most {longest}.")
            : null;
    }

    private string Suggest(string text)
    {
        var better = Separators().Replace(text.ToLowerInvariant(), "-").Trim('-');
        return better.Length <= longest && Label().IsMatch(better) ? $", for example \"{better}\"" : "";
    }

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]*[a-z0-9])?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex("[_. ]+")]
    private static partial Regex Separators();
}
