using Pulumi.Runtime;

namespace Pulumi.Serialization;

/// <summary>Turns the values of resource arguments into neutral form and notes the resources they come from.</summary>
/// <param name="options">How to do it.</param>
/// <param name="expandUrns">
/// Gives the URNs that a set of resources stands for: a local component stands for its children.
/// </param>
internal sealed class PropertySerializer(
    SerializationOptions options,
    Func<IReadOnlyCollection<Resource>, ValueTask<IReadOnlyList<string>>> expandUrns)
{
    private HashSet<Resource>? _dependencies;

    /// <summary>The resources met so far.</summary>
    public HashSet<Resource> Dependencies => _dependencies ??= [];

    /// <summary>
    /// Serialises one value. It completes synchronously when every output in the value is complete.
    /// </summary>
    /// <param name="path">Where the value is, for error messages.</param>
    /// <param name="value">The value; nested inputs, outputs, lists, maps and args are followed.</param>
    /// <exception cref="SerializationException">A value has a type that cannot be sent.</exception>
    public ValueTask<object?> SerializeAsync(string path, object? value) =>
        PlainValue.TryGet(value, out var neutral)
            ? new ValueTask<object?>(neutral)
            : new SerializationWalk(options, expandUrns, Dependencies, path).RunAsync(value);

    /// <summary>Serialises named properties; those that are null or become null are left out.</summary>
    /// <param name="label">What the properties belong to, for error messages.</param>
    /// <param name="properties">The properties by wire name.</param>
    /// <param name="options">How to do it.</param>
    /// <param name="expandUrns">As of the constructor.</param>
    /// <exception cref="InvalidOperationException">
    /// A property cannot be sent: <c>error serializing property "key": …</c>. A fault of an awaited output comes
    /// through as it is.
    /// </exception>
    public static async ValueTask<SerializedProperties> SerializeAllAsync(
        string label,
        IEnumerable<KeyValuePair<string, object?>> properties,
        SerializationOptions options,
        Func<IReadOnlyCollection<Resource>, ValueTask<IReadOnlyList<string>>> expandUrns)
    {
        var values = new PropertyMap();
        var dependencies = new Dictionary<string, IReadOnlyCollection<Resource>>(StringComparer.Ordinal);
        foreach (var (key, value) in properties)
        {
            IReadOnlyCollection<Resource> found = [];
            if (!PlainValue.TryGet(value, out var neutral))
            {
                var serializer = new PropertySerializer(options, expandUrns);
                neutral = await serializer.SerializeNamedAsync(label, key, value);
                found = serializer._dependencies ?? found;
            }

            if (neutral is not null)
            {
                values[key] = neutral;
                dependencies[key] = found;
            }
        }

        return new SerializedProperties(values, dependencies);
    }

    private async ValueTask<object?> SerializeNamedAsync(string label, string key, object? value)
    {
        try
        {
            return await SerializeAsync($"{label}.{key}", value);
        }
        catch (SerializationException e)
        {
            throw new InvalidOperationException($"error serializing property \"{key}\": {e.Message}", e);
        }
    }
}
