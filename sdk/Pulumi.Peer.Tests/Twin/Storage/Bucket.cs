using Pulumi;

namespace Twin.Storage;

/// <summary>A bucket of an invented package: custom, with one output that only the provider knows.</summary>
[ResourceType("demo:storage/bucket:Bucket", null)]
public sealed class Bucket : CustomResource
{
    public Bucket(string name, BucketArgs? args = null, CustomResourceOptions? options = null)
        : base("demo:storage/bucket:Bucket", name, args, options)
    {
    }

    private Bucket(string name, Input<string> id, BucketArgs? state, CustomResourceOptions? options)
        : base("demo:storage/bucket:Bucket", name, state, CustomResourceOptions.Merge(options, new() { Id = id }))
    {
    }

    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    public static Bucket Get(string name, Input<string> id, BucketArgs? state, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}
