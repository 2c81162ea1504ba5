using Pulumi;

namespace Twin.Storage;

/// <summary>The explicit provider of the package.</summary>
[ResourceType("pulumi:providers:demo", null)]
public sealed class Provider(string name, ProviderArgs args, CustomResourceOptions? options = null)
    : ProviderResource("demo", name, args, options);

public sealed class ProviderArgs : ResourceArgs
{
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("token")]
    public Input<string>? Token { get; set; }

    /// <summary>Structured, so it travels as JSON: a provider's inputs are texts.</summary>
    [Input("limits", json: true)]
    public InputMap<int>? Limits { get; set; }
}
