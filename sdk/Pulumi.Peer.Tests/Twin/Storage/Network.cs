using Pulumi;

namespace Twin.Storage;

/// <summary>A component that a provider makes.</summary>
public sealed class Network(string name, NetworkArgs args, ComponentResourceOptions? options = null)
    : ComponentResource("demo:net:Network", name, args, options, remote: true)
{
    [Output("vpcId")]
    public Output<string> VpcId { get; private set; } = null!;
}

public sealed class NetworkArgs : ResourceArgs
{
    [Input("cidr")]
    public Input<string>? Cidr { get; set; }

    [Input("owner")]
    public Input<string>? Owner { get; set; }

    [Input("password")]
    public Input<string>? Password { get; set; }

    [Input("bucket")]
    public Input<Bucket>? Bucket { get; set; }
}
