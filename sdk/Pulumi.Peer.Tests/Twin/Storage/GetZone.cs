using Pulumi;

namespace Twin.Storage;

public sealed class GetZoneArgs : InvokeArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("filters")]
    public InputList<string>? Filters { get; set; }
}

[OutputType]
public sealed class GetZoneResult
{
    [OutputConstructor]
    private GetZoneResult(string zone) => Zone = zone;

    public string Zone { get; }
}
