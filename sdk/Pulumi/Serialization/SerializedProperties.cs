using System.Collections.Immutable;
using Pulumi.Runtime;

namespace Pulumi.Serialization;

/// <summary>The properties of one request in neutral form.</summary>
/// <param name="Values">The properties that have a value.</param>
/// <param name="Dependencies">
/// For each key of <paramref name="Values"/> the resources its value comes from; present even where there are none,
/// because the engine takes a wholly empty map as "every property depends on every dependency".
/// </param>
internal sealed record SerializedProperties(
    PropertyMap Values,
    IReadOnlyDictionary<string, IReadOnlyCollection<Resource>> Dependencies)
{
    /// <summary>No properties.</summary>
    public static SerializedProperties None =>
        new([], ImmutableDictionary<string, IReadOnlyCollection<Resource>>.Empty);
}
