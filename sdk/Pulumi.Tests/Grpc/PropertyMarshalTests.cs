using System.Collections.Immutable;
using Google.Protobuf;
using Pulumi.Grpc;
using Pulumi.Runtime;
using Xunit;

namespace Pulumi.Tests.Grpc;

public sealed class PropertyMarshalTests
{
    private const string Key = "4dabf18193072939515e22adb298388d";

    public static TheoryData<object?, string> Kinds => new()
    {
        { null, "null" },
        { true, "true" },
        { 2.5, "2.5" },
        { "naïve", "\"naïve\"" },
        { new PropertyList { 1.0, null, "a" }, """[ 1, null, "a" ]""" },
        { new PropertyMap { ["b"] = 1.0, ["B"] = null, ["a"] = 2.0 }, """{ "B": null, "a": 2, "b": 1 }""" },
        { UnknownValue.Instance, "\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"" },
        {
            new SecretValue("s"),
            $$"""{ "{{Key}}": "1b47061264138c4ac30d75fd1eb44270", "value": "s" }"""
        },
        {
            new OutputValue(1.0, IsKnown: true, IsSecret: true, ["u", "v"]),
            $$"""{ "{{Key}}": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "dependencies": [ "u", "v" ], "secret": true, "value": 1 }"""
        },
        {
            new OutputValue(null, IsKnown: false, IsSecret: false, []),
            $$"""{ "{{Key}}": "d0e6a833031e9bbcd3f4e8bde6ca49a4" }"""
        },
        {
            new ResourceReferenceValue("u", "", ""),
            $$"""{ "{{Key}}": "5cf8f73096256a8f31e491e813e4eb8e", "id": "", "urn": "u" }"""
        },
        {
            new ResourceReferenceValue("u", null, "1.0.0"),
            $$"""{ "{{Key}}": "5cf8f73096256a8f31e491e813e4eb8e", "packageVersion": "1.0.0", "urn": "u" }"""
        },
        {
            new StringAsset("t"),
            $$"""{ "{{Key}}": "c44067f5952c0a294b673a41bacd8c17", "text": "t" }"""
        },
        {
            new FileArchive("p"),
            $$"""{ "{{Key}}": "0def7320c3a5731c473e5ecbe6d01bc7", "path": "p" }"""
        },
        {
            new AssetArchive(new Dictionary<string, AssetOrArchive>(StringComparer.Ordinal)
            {
                ["b"] = new RemoteArchive("r"),
                ["a"] = new FileAsset("f"),
            }),
            $$"""
            { "{{Key}}": "0def7320c3a5731c473e5ecbe6d01bc7", "assets": {
            "a": { "{{Key}}": "c44067f5952c0a294b673a41bacd8c17", "path": "f" },
            "b": { "{{Key}}": "0def7320c3a5731c473e5ecbe6d01bc7", "uri": "r" } } }
            """.ReplaceLineEndings(" ")
        },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_value_has_its_form_on_the_wire_and_comes_back(object? value, string wire)
    {
        var marshalled = PropertyMarshal.ToValue(value);

        Assert.Equal(wire, JsonFormatter.Default.Format(marshalled));
        Assert.Equal(marshalled, PropertyMarshal.ToValue(PropertyUnmarshal.FromValue(marshalled)));
    }

    [Fact]
    public void An_archive_of_assets_comes_back_as_one()
    {
        var archive = new AssetArchive(ImmutableDictionary<string, AssetOrArchive>.Empty.Add("a", new StringAsset("t")));

        var read = Assert.IsType<AssetArchive>(PropertyUnmarshal.FromValue(PropertyMarshal.ToValue(archive)));

        var entries = Assert.IsType<IReadOnlyDictionary<string, AssetOrArchive>>(read.Value, exactMatch: false);
        Assert.Equal("t", Assert.IsType<StringAsset>(entries["a"]).Value);
    }

    [Fact]
    public void A_value_that_no_wire_form_exists_for_is_refused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => PropertyMarshal.ToValue(1L));

        Assert.Equal("System.Int64 is not a property value.", error.Message);
    }

    [Fact]
    public void A_signature_that_nobody_knows_is_refused()
    {
        var value = PropertyMarshal.ToValue(new PropertyMap { [Key] = "803f" });

        var error = Assert.Throws<InvalidOperationException>(() => PropertyUnmarshal.FromValue(value));

        Assert.Equal("The engine sent a value of unknown kind '803f'.", error.Message);
    }

    [Fact]
    public void A_secret_without_a_value_is_refused()
    {
        var value = PropertyMarshal.Signed("1b47061264138c4ac30d75fd1eb44270");

        var error = Assert.Throws<InvalidOperationException>(() => PropertyUnmarshal.FromValue(value));

        Assert.Equal("A secret came from the engine without its field 'value'.", error.Message);
    }

    [Fact]
    public async Task A_thousand_levels_of_nesting_go_there_and_back()
    {
        await using var server = await FakeServer.StartAsync(async context =>
        {
            var request = await FakeServer.ReadAsync(context, Rpc.RegisterResourceRequest.Parser);
            await FakeServer.WriteAsync(context, new Rpc.RegisterResourceResponse { Object = request.Object });
        });
        object? value = "bottom";
        for (var level = 0; level < 1_000; level++)
        {
            value = new PropertyMap { ["next"] = value };
        }

        var result = await new GrpcMonitor(server.Address).RegisterResourceAsync(
            null!, new RegisterResourceCall { Type = "t", Name = "n", Object = (PropertyMap)value });

        object? found = result.Object;
        var depth = 0;
        while (found is PropertyMap map)
        {
            found = map["next"];
            depth++;
        }

        Assert.Equal(("bottom", 1_000), (found, depth));
    }
}
