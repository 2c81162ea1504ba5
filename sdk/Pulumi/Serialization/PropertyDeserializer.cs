namespace Pulumi.Serialization;

/// <summary>Reads values in neutral form.</summary>
internal static class PropertyDeserializer
{
    /// <summary>Reads one value.</summary>
    /// <param name="neutral">The value; see <see cref="Runtime.PropertyMap"/>.</param>
    /// <param name="resolver">Makes resources of references; by default from the types of the loaded assemblies.</param>
    /// <returns>
    /// The value as null, bool, double, string, <c>ImmutableArray&lt;object?&gt;</c>,
    /// <c>ImmutableDictionary&lt;string, object?&gt;</c> (without the keys that start with <c>__</c>, which are the
    /// engine's own), asset, archive or resource. A secret anywhere makes the whole a secret, an unknown anywhere the
    /// whole unknown; its value is then null.
    /// </returns>
    public static OutputData<object?> Deserialize(object? neutral, IResourceResolver? resolver = null)
    {
        var reading = new PropertyReading(resolver ?? LoadedResourceTypes.Shared);
        return reading.ToData(reading.Read(neutral));
    }
}
