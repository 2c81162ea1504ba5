using Pulumi;

namespace Twin.Storage;

/// <summary>A component that the program makes itself.</summary>
public sealed class Site : ComponentResource
{
    public Site(string name, ComponentResourceOptions? options = null)
        : base("demo:web:Site", name, options)
    {
        Bucket = new Bucket($"{name}-pages", new BucketArgs { Name = "pages" }, new() { Parent = this });
        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal) { ["arn"] = Bucket.Arn });
    }

    public Bucket Bucket { get; }
}
