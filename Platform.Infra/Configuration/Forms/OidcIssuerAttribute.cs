using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>An OIDC issuer without its scheme, as IAM trust conditions name it.</summary>
public sealed partial class OidcIssuerAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "issuer without https://";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const string scheme = "https://";
        if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            return new Fault(
                FindingCatalogue.OidcIssuer,
                $"{Wording.Quote(text)} has a scheme, and IAM conditions name the bare issuer.",
                $"Write {text[scheme.Length..]}.");
        }

        return Issuer().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.OidcIssuer, $"{Wording.Quote(text)} is not an OIDC issuer.",
                "Write host and path without a wildcard: cluster.identity.oidc.issuer of aws eks describe-cluster, "
                + "less https://.");
    }

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(/[A-Za-z0-9._-]+)*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Issuer();
}
