using Pulumi.Runtime;
using Pulumi.Serialization;

namespace Pulumi.Tests.Serialization;

/// <summary>Knows no class of resources.</summary>
internal sealed class NoClasses : IResourceResolver
{
    public Resource Resolve(ResourceReferenceValue reference) => new StillCustom(reference.Urn, reference.Id);
}
