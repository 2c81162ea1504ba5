using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Configuration;

/// <summary>Tells text that looks like a credential from text that does not.</summary>
internal static partial class Credentials
{
    private const int ShortestEncodedSecret = 40;

    /// <summary>What kind of credential a text looks like.</summary>
    /// <param name="text">The text.</param>
    /// <param name="takesBase64">Whether long base64 is what the value should be.</param>
    /// <returns>A noun with its article, or <c>null</c>.</returns>
    public static string? Kind(string text, bool takesBase64 = false)
    {
        if (AccessKey().IsMatch(text))
        {
            return "an AWS access key";
        }

        if (Token().IsMatch(text))
        {
            return "an access token";
        }

        if (UserInfo().IsMatch(text))
        {
            return "an address with a password";
        }

        if (text.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            return "a private key";
        }

        return !takesBase64 && IsEncoded(text) && !IsCertificate(text) ? "a secret in base64" : null;
    }

    /// <summary>Whether a text is base64 of PEM certificates and nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if so.</returns>
    public static bool IsCertificate(string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            return false;
        }

        var pem = Encoding.ASCII.GetString(bytes, 0, length).Trim();
        return Certificates().IsMatch(pem)
            && Certificates().Match(pem).Groups["body"].Captures.All(body => Base64.IsValid(body.Value));
    }

    private static bool IsEncoded(string text) =>
        text.Length >= ShortestEncodedSecret
        && Encoded().IsMatch(text)
        && text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetterLower) && text.Any(char.IsAsciiLetterUpper);

    [GeneratedRegex(@"\b(AKIA|ASIA)[A-Z0-9]{16}\b", RegexOptions.ExplicitCapture)]
    private static partial Regex AccessKey();

    [GeneratedRegex(
        @"\b(gh[opsur]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|xox[abp]-[\w-]{10,}|pul-[0-9a-f]{40})",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    [GeneratedRegex(@"://[^/\s:@]*:[^/\s@]+@")]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"^[A-Za-z0-9+/_-]+={0,2}\z")]
    private static partial Regex Encoded();

    [GeneratedRegex(
        @"\A(-----BEGIN CERTIFICATE-----(?<body>[A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----\s*)+\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Certificates();
}
