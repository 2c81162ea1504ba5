using Pulumi;

namespace Twin.Storage;

/// <summary>A bucket whose inputs are files.</summary>
public sealed class Asseted(string name, AssetsArgs args, CustomResourceOptions? options = null)
    : CustomResource("demo:storage/bucket:Bucket", name, args, options);
