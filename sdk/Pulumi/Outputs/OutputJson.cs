using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>JSON of values that hold outputs: written again until every output met is resolved.</summary>
internal static class OutputJson
{
    public static async ValueTask<OutputData<string>> SerializeAsync<T>(
        Output<T> value,
        JsonSerializerOptions? options)
    {
        var join = new OutputJoin();
        var root = join.Take(await value.GetDataAsync());
        if (!join.IsKnown)
        {
            return join.Give<string>(null!);
        }
        var met = new MetOutputs();
        var withOutputs = new JsonSerializerOptions(options ?? JsonSerializerOptions.Default);
        withOutputs.Converters.Insert(0, new OutputConverterFactory(met));
        while (true)
        {
            var text = JsonSerializer.Serialize(root, withOutputs);
            if (met.Pending.Count == 0)
            {
                return join.Give(join.IsKnown ? text : null!);
            }
            foreach (var (key, output) in met.Pending)
            {
                var data = await output.GetDataAsync();
                met.Resolved[key] = join.Take(data);
            }
            met.Pending.Clear();
        }
    }

    private sealed class MetOutputs
    {
        public Dictionary<object, IOutput> Pending { get; } = new(ReferenceEqualityComparer.Instance);

        public Dictionary<object, object?> Resolved { get; } = new(ReferenceEqualityComparer.Instance);
    }

    private sealed class OutputConverterFactory(MetOutputs met) : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeof(IInput).IsAssignableFrom(typeToConvert) || typeof(IOutput).IsAssignableFrom(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert), met)!;
    }

    private sealed class Converter<T>(MetOutputs met) : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("An output cannot be read from JSON; use Output.JsonDeserialize.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            if (met.Resolved.TryGetValue(value, out var resolved) && resolved is not null)
            {
                JsonSerializer.Serialize(writer, resolved, resolved.GetType(), options);
                return;
            }
            if (!met.Resolved.ContainsKey(value))
            {
                met.Pending[value] = value is IInput input ? input.ToOutput() : (IOutput)value;
            }
            writer.WriteNullValue();
        }
    }
}
