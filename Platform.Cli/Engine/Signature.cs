using Google.Protobuf.WellKnownTypes;

namespace Platform.Cli.Engine;

/// <summary>
/// What marks a struct as more than a map: the key <see cref="Key"/> with one of these values. Fixed by Pulumi's
/// protocol.
/// </summary>
internal static class Signature
{
    public const string Key = "4dabf18193072939515e22adb298388d";
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    public const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";
    public const string Resource = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>The string that stands for a value which is not known yet.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The signature of <paramref name="source"/>; <c>null</c> for a plain map.</summary>
    public static string? Of(Struct source) =>
        source.Fields.TryGetValue(Key, out var value) && value.KindCase == Value.KindOneofCase.StringValue
            ? value.StringValue
            : null;

    /// <summary><paramref name="value"/> as a secret.</summary>
    public static Value MakeSecret(Value value) => Value.ForStruct(new Struct
    {
        Fields = { [Key] = Value.ForString(Secret), ["value"] = value },
    });

    /// <summary>What a reference comes to where references are not understood: the id, or a component's URN.</summary>
    public static string TextOfReference(Struct reference) =>
        reference.Fields.TryGetValue("id", out var id) && id.StringValue.Length > 0
            ? id.StringValue
            : reference.Fields.TryGetValue("urn", out var urn) ? urn.StringValue : "";
}
