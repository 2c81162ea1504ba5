using System.Collections.Immutable;
using Pulumi.Runtime;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Turns property values into what mocks see, and back.</summary>
internal static class MockValues
{
    private static readonly SerializationOptions Options = new(
        KeepResources: true,
        KeepOutputValues: false,
        ExcludeResourceReferences: false);

    /// <summary>The known values; secrets as plain ones.</summary>
    public static ImmutableDictionary<string, object> ToMock(PropertyMap properties)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var (key, value) in properties)
        {
            if (PropertyDeserializer.Deserialize(value) is { IsKnown: true, Value: { } known })
            {
                values[key] = known;
            }
        }
        return values.ToImmutable();
    }

    /// <summary>The values as outputs, with what is known of them.</summary>
    public static ImmutableDictionary<string, Output<object?>> ToOutputs(PropertyMap properties) =>
        properties.ToImmutableDictionary(
            static property => property.Key,
            static property => new Output<object?>(PropertyDeserializer.Deserialize(property.Value)),
            StringComparer.Ordinal);

    /// <summary>What a mock gave, in neutral form.</summary>
    /// <param name="state">A dictionary by wire name.</param>
    /// <param name="source">Which mock gave it, for messages.</param>
    public static async ValueTask<PropertyMap> FromMockAsync(object state, string source)
    {
        if (state is not IEnumerable<KeyValuePair<string, object>> properties)
        {
            throw new InvalidOperationException(
                $"{source} must give a dictionary of objects by name, not {state.GetType().FullName}.");
        }
        var serialized = await PropertySerializer.SerializeAllAsync(
            source,
            properties!,
            Options,
            DependencyUrns.ExpandAsync);
        return serialized.Values;
    }
}
