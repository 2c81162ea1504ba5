namespace Pulumi;

/// <summary>A provider of which only the reference is known.</summary>
internal sealed class DependencyProviderResource : ProviderResource
{
    /// <summary>Takes a reference apart.</summary>
    /// <param name="reference">The provider's <c>urn::id</c>.</param>
    public DependencyProviderResource(string reference)
        : base(TypeOf(reference), reference[..reference.LastIndexOf("::", StringComparison.Ordinal)]) =>
        Id = Output.Create(reference[(reference.LastIndexOf("::", StringComparison.Ordinal) + 2)..]);

    private static string TypeOf(string reference) =>
        reference.Split("::", 4)[2].Split('$')[^1];
}
