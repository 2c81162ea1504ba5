using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>JSON of values that hold outputs and inputs: in objects, in dictionaries, in lists, in each other.</summary>
internal static class OutputJson
{
    // The serialiser's own caches hang on its options, so there is one copy for each options object that callers have.
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> Copies = [];

    /// <summary>Writes an output's value as JSON.</summary>
    /// <returns>
    /// The text: unknown if the value or anything in it is, secret if anything is, with the dependencies of all.
    /// </returns>
    /// <remarks>
    /// The framework's serialiser cannot wait. So what is pending is noted in a first pass and awaited after it, and the
    /// value is written again until a pass meets nothing pending.
    /// </remarks>
    public static async ValueTask<OutputData<string>> SerializeAsync<T>(
        Output<T> value,
        JsonSerializerOptions? options)
    {
        var outer = await ((IOutput)value).GetDataAsync();
        if (!outer.IsKnown)
        {
            return outer.WithValue<string>(null!);
        }

        for (; ; )
        {
            var pass = new JsonPass();
            var text = pass.Run(() => JsonSerializer.Serialize((T)outer.Value!, WithOutputs(options)));
            if (pass.Pending.Count == 0)
            {
                return pass.ToData(outer, text);
            }

            foreach (var pending in pass.Pending)
            {
                await pending;
            }
        }
    }

    /// <summary>Reads a value from JSON text; members that are outputs or inputs are known and no secrets.</summary>
    public static async ValueTask<OutputData<T>> DeserializeAsync<T>(
        Output<string> json,
        JsonSerializerOptions? options)
    {
        var text = await ((IOutput)json).GetDataAsync();
        return text.WithValue(text.IsKnown
            ? JsonSerializer.Deserialize<T>((string)text.Value!, WithOutputs(options))!
            : default!);
    }

    private static JsonSerializerOptions WithOutputs(JsonSerializerOptions? options) =>
        Copies.GetValue(options ?? JsonSerializerOptions.Default, static original =>
            new JsonSerializerOptions(original) { Converters = { new OutputJsonConverterFactory() } });
}
