using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>Writes a value as JSON; outputs and inputs inside it are awaited and written as their values.</summary>
    /// <param name="value">The value; unknown if anything inside is, secret if anything inside is.</param>
    /// <param name="options">How to write; converters for outputs are added to a copy.</param>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null) =>
        FromData(OutputJson.SerializeAsync(value, options), "an Output.JsonSerialize");

    /// <summary>Reads a value from JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="options">How to read.</param>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null) =>
        FromData(OutputJson.DeserializeAsync<T>(json, options), "an Output.JsonDeserialize");
}
