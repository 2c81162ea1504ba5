using System.Collections.Immutable;
using Pulumi.Runtime;

namespace Pulumi;

/// <summary>What the engine says a resource is.</summary>
/// <param name="Urn">The URN.</param>
/// <param name="Id">The provider's id; <c>""</c> while it is not known, and for components.</param>
/// <param name="Properties">The outputs by wire name.</param>
internal sealed record ResourceAnswer(string Urn, string Id, PropertyMap Properties)
{
    /// <summary>By output, the URNs of other resources that the provider says it comes from.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Dependencies { get; init; } =
        ImmutableDictionary<string, IReadOnlyCollection<string>>.Empty;

    /// <summary>Whether what is absent is not known yet: the resource was not made.</summary>
    public bool IsUnknown { get; init; }

    public static ResourceAnswer Of(RegisterResourceResult result) => new(result.Urn, result.Id, result.Object)
    {
        Dependencies = result.PropertyDependencies,
        IsUnknown = result.IsUnknown || result.Outcome != RegistrationOutcome.Success,
    };
}
