using Platform.Findings;

namespace Platform.Configuration;

/// <summary>An address that links are made from: http or https, a host, perhaps a path, no slash at the end.</summary>
public sealed class WebAddressAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "address that begins with https:// or http://, without a slash at the end";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri is { Scheme: "https" or "http", Host.Length: > 0, Query: "", Fragment: "", UserInfo: "" }
            && !text.EndsWith('/')
            && !text.Contains(' ', StringComparison.Ordinal)
                ? null
                : new Fault(
                    FindingCatalogue.WebAddress, $"{Wording.Quote(text)} is not an address that links can be made from.",
                    "Write https://, the host and perhaps a path, without a slash, a question mark or a name and "
                    + "password, for example \"https://grafana.example.com\".");
    }
}
