using Platform.Findings;

namespace Platform.Configuration;

/// <summary>The address of an API server: https, a host and nothing after it.</summary>
public sealed class EndpointAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "address that begins with https://";

    /// <inheritdoc/>
    public override Fault? Check(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri is { Scheme: "https", PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? null
            : new Fault(
                FindingCatalogue.Endpoint, $"{Wording.Quote(text)} is not the address of an API server.",
                "Write https:// and the host: aws eks describe-cluster shows it as cluster.endpoint.");
}
