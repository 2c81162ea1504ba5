using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Also reads a value into a known output.</summary>
internal sealed class OutputJsonConverter<T> : HolderJsonConverter<Output<T>>
{
    public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Output.Create(JsonSerializer.Deserialize<T>(ref reader, options)!);
}

/// <summary>Also reads a value into an input.</summary>
internal sealed class InputJsonConverter<T> : HolderJsonConverter<Input<T>>
{
    public override Input<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<T>(ref reader, options)!;
}

/// <summary>Also reads an array into an input list.</summary>
internal sealed class InputListJsonConverter<T> : HolderJsonConverter<InputList<T>>
{
    public override InputList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<List<Input<T>>>(ref reader, options)!;
}

/// <summary>Also reads an object into an input map.</summary>
internal sealed class InputMapJsonConverter<T> : HolderJsonConverter<InputMap<T>>
{
    public override InputMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Dictionary<string, T>>(ref reader, options)!;
}
