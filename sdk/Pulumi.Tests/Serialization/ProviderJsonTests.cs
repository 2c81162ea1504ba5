using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Xunit;

namespace Pulumi.Tests.Serialization;

public sealed class ProviderJsonTests
{
    [Fact]
    public async Task The_text_is_formatted_as_protobuf_does_it_with_keys_in_order()
    {
        var value = new TestMap { ["b"] = new object?[] { 1, 2.5, "ü\"\n<", null }, ["a"] = true, ["c"] = new TestMap() };
        var message = JsonParser.Default.Parse<Value>("""{"a":true,"b":[1,2.5,"ü\"\n<",null],"c":{}}""");

        var text = await TextAsync(value);

        Assert.Equal("""{ "a": true, "b": [ 1, 2.5, "ü\"\n\u003c", null ], "c": { } }""", text);
        Assert.Equal(JsonFormatter.Default.Format(message), text);
    }

    [Fact]
    public async Task Booleans_and_numbers_become_text_too()
    {
        Assert.Equal("true", await TextAsync((Input<bool>)true));
        Assert.Equal("3", await TextAsync((Input<int>)3));
        Assert.Equal("\"a\"", await TextAsync("a"));
        Assert.Equal("[ ]", await TextAsync(new InputList<string>()));
    }

    [Fact]
    public async Task A_secret_inside_makes_the_text_a_secret()
    {
        var data = await DataAsync(new InputMap<string> { ["k"] = Output.CreateSecret("s") });

        Assert.True(data is { IsKnown: true, IsSecret: true, Value: """{ "k": "s" }""" });
    }

    [Fact]
    public async Task An_unknown_inside_makes_the_text_unknown()
    {
        var data = await DataAsync(new InputMap<string> { ["k"] = Output.Unknown<string>() });

        Assert.True(data is { IsKnown: false, IsSecret: false });
    }

    [Fact]
    public async Task The_text_depends_on_what_its_value_comes_from()
    {
        var resource = new StillCustom("urn:pulumi:s::p::t::n", "the-id");
        var data = await DataAsync(new InputList<string> { resource.Id });

        Assert.Equal("""[ "the-id" ]""", data.Value);
        Assert.Equal([resource], data.Resources);
    }

    [Fact]
    public async Task An_asset_has_no_json_form() =>
        Assert.Equal(
            "Pulumi.FileAsset has no JSON form.\n\t[Input] Args.Member",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => DataAsync(new FileAsset("./a")))).Message);

    [Fact]
    public async Task The_members_of_provider_args_marked_json_are_sent_as_text()
    {
        var args = new ProviderArgsWithJson { Skip = true, Tags = new InputMap<string> { ["k"] = "v" }, Region = "r" };

        Assert.Equal(
            """{region: "r", skip: "true", tags: "{ \u0022k\u0022: \u0022v\u0022 }"}""",
            await Serializing.TextAsync(args));
    }

    [Fact]
    public void Nothing_given_is_nothing_sent() => Assert.Null(ProviderJson.ToOutput("c", null));

    private static async Task<string> TextAsync(object value) => (await DataAsync(value)).Value;

    private static async Task<OutputData<string>> DataAsync(object value) =>
        await ProviderJson.ToOutput("[Input] Args.Member", value)!.GetDataAsync();
}
