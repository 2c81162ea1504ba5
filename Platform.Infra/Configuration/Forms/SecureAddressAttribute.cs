using Platform.Findings;

namespace Platform.Configuration;

/// <summary>An address with <c>https://</c>: what is sent there holds names of what is broken, and a token.</summary>
public sealed class SecureAddressAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "address with https://";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsSecure(text) ? null : new Fault(
            FindingCatalogue.ReceiverAddress, $"{Wording.Quote(text)} is not an https address.",
            "Write it with https:// and a host name.");
    }

    /// <summary>Whether a text is an address with <c>https://</c> and a host.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if so.</returns>
    internal static bool IsSecure(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        && address.Host.Length > 0;
}
