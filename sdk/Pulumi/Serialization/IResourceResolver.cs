using Pulumi.Runtime;

namespace Pulumi.Serialization;

/// <summary>Makes a resource of a reference that the engine sent.</summary>
internal interface IResourceResolver
{
    /// <summary>The resource that the reference is about; one of no known type if there is no class for it.</summary>
    /// <exception cref="InvalidOperationException">The reference's URN is malformed.</exception>
    Resource Resolve(ResourceReferenceValue reference);
}
