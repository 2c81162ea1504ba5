using Pulumi;

namespace Twin.Storage;

public sealed class SubnetArgs : CallArgs
{
    [Input("zone")]
    public Input<string>? Zone { get; set; }

    [Input("key")]
    public Input<string>? Key { get; set; }
}

[OutputType]
public sealed class SubnetResult
{
    [OutputConstructor]
    private SubnetResult(string subnetId) => SubnetId = subnetId;

    public string SubnetId { get; }
}
