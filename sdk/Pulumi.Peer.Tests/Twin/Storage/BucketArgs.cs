using Pulumi;

namespace Twin.Storage;

public sealed class BucketArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("size")]
    public Input<double>? Size { get; set; }

    [Input("versioned")]
    public Input<bool>? Versioned { get; set; }

    [Input("tags")]
    public InputMap<string>? Tags { get; set; }

    [Input("rules")]
    public InputList<RuleArgs>? Rules { get; set; }

    [Input("ports")]
    public InputList<int>? Ports { get; set; }

    [Input("exceptions")]
    public InputList<string>? Exceptions { get; set; }

    [Input("none")]
    public Input<string>? None { get; set; }

    [Input("password")]
    public Input<string>? Password { get; set; }

    [Input("nested")]
    public InputMap<object>? Nested { get; set; }

    [Input("joined")]
    public Input<string>? Joined { get; set; }

    [Input("target")]
    public Input<Bucket>? Target { get; set; }

    [Input("targets")]
    public InputList<Bucket>? Targets { get; set; }

    [Input("zone")]
    public Input<string>? Zone { get; set; }
}

public sealed class RuleArgs : ResourceArgs
{
    [Input("id", required: true)]
    public Input<string> Id { get; set; } = null!;

    [Input("days")]
    public Input<int>? Days { get; set; }
}
