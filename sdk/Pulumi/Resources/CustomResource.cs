namespace Pulumi;

/// <summary>A resource that a provider makes, changes and deletes.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers a custom resource.</summary>
    /// <param name="type">The type token, as in <c>aws:s3/bucket:Bucket</c>.</param>
    /// <param name="name">The logical name, unique among resources of the type below one parent.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">How it is managed.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, remote: false, args ?? ResourceArgs.Empty, options ?? new())
    {
    }

    private protected CustomResource(string type, string urn)
        : base(type, urn) => Id = Output.Unknown<string>();

    /// <summary>The id that the provider gave; not known during a preview of a new resource.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;

    /// <summary>Makes <see cref="Id"/> an output that the registration completes.</summary>
    internal void MakeIdPending() => Id = new Output<string>();
}
