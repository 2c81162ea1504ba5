using Google.Protobuf;

namespace Pulumi.Serialization;

/// <summary>
/// The JSON text of a provider's argument: everything that configures a provider travels as a string, so an
/// <c>[Input(json: true)]</c> member is sent as its JSON, in the official SDK's formatting.
/// </summary>
internal static class ProviderJson
{
    private static readonly SerializationOptions Plain = new(
        KeepResources: false,
        KeepOutputValues: false,
        ExcludeResourceReferences: false);

    /// <summary>The argument's JSON as an output to be sent in its place; null where nothing was given.</summary>
    /// <param name="context">Where the argument is, for error messages.</param>
    /// <param name="value">The argument, such as an input, args or a list of them.</param>
    public static Output<string>? ToOutput(string context, object? value) =>
        value is null ? null : Output.FromData(ToDataAsync(context, value), context);

    /// <summary>The argument's JSON; a secret or an unknown inside makes the whole of it secret or unknown.</summary>
    /// <exception cref="InvalidOperationException">The value cannot be sent, or has no JSON form.</exception>
    public static async ValueTask<OutputData<string>> ToDataAsync(string context, object? value)
    {
        var serializer = new PropertySerializer(Plain, static _ => new([]));
        var neutral = await serializer.SerializeAsync(context, value);
        var message = new JsonMessage(context);
        var json = message.Make(neutral);
        var text = message.IsKnown ? JsonFormatter.Default.Format(json) : null!;
        return new([.. serializer.Dependencies], text, message.IsKnown, message.IsSecret);
    }
}
