using Platform.Findings;

namespace Platform.Configuration;

/// <summary>An address that is probed: https or http, or tls or tcp with a host and a port.</summary>
public sealed class ProbeTargetAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "address that begins with https://, http://, tls:// or tcp://";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri is { Host.Length: > 0, Fragment: "", UserInfo: "" }
            && !text.Contains(' ', StringComparison.Ordinal)
            && (uri.Scheme is "https" or "http"
                || (uri is { Scheme: "tls" or "tcp", Port: > 0, AbsolutePath: "" or "/", Query: "" } && !text.EndsWith('/')))
                ? null
                : new Fault(
                    FindingCatalogue.ProbeTarget, $"{Wording.Quote(text)} is not an address that can be probed.",
                    "Write https:// or http:// and an address, or tls:// or tcp:// with host and port, for example "
                    + "\"https://shop.example.com/healthz\".");
    }
}
