using Pulumi.Serialization;
using Xunit;

namespace Pulumi.Tests.Serialization;

/// <summary>Serialises in the ways that the tests need.</summary>
internal static class Serializing
{
    public static SerializationOptions Local { get; } = new(true, false, false);

    public static SerializationOptions Remote { get; } = new(true, true, true);

    public static SerializationOptions WithoutReferences { get; } = new(false, false, false);

    public static async Task<string> TextAsync(object? value, SerializationOptions? options = null) =>
        NeutralText.Of(await With(options).SerializeAsync("test.prop", value));

    public static async Task<string> ErrorAsync(object? value) =>
        (await Assert.ThrowsAnyAsync<InvalidOperationException>(async () => await TextAsync(value))).Message;

    public static async Task<SerializedProperties> AllAsync(
        IEnumerable<KeyValuePair<string, object?>> properties,
        SerializationOptions? options = null) =>
        await PropertySerializer.SerializeAllAsync("test", properties, options ?? Local, UrnsAsync);

    public static PropertySerializer With(SerializationOptions? options = null) => new(options ?? Local, UrnsAsync);

    private static async ValueTask<IReadOnlyList<string>> UrnsAsync(IReadOnlyCollection<Resource> resources)
    {
        var urns = new List<string>();
        foreach (var resource in resources)
        {
            urns.Add((await resource.Urn.GetDataAsync()).Value);
        }

        return urns;
    }
}
