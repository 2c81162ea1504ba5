using System.Collections.Immutable;
using System.Text.Json;
using Xunit;
using static Pulumi.Tests.Serialization.Serializing;

namespace Pulumi.Tests.Serialization;

public sealed class ValueSerializationTests
{
    [Fact]
    public async Task Plain_values_stay_and_ints_become_doubles()
    {
        Assert.Equal("null", await TextAsync(null));
        Assert.Equal("true", await TextAsync(true));
        Assert.Equal("7", await TextAsync(7));
        Assert.Equal("0.25", await TextAsync(0.25));
        Assert.Equal("\"a\"", await TextAsync("a"));
        Assert.IsType<double>(await With().SerializeAsync("p", 7));
    }

    [Fact]
    public async Task Maps_lose_nulls_and_lists_keep_them()
    {
        var value = new TestMap
        {
            ["b"] = null,
            ["a"] = new List<object?> { 1, null, new[] { "x", null } },
        };

        Assert.Equal("{a: [1, null, [\"x\", null]]}", await TextAsync(value));
    }

    [Fact]
    public async Task A_default_immutable_array_is_an_empty_list() =>
        Assert.Equal(
            "[[], [1]]",
            await TextAsync(new[] { default, ImmutableArray.Create(1) }));

    [Fact]
    public async Task Args_become_a_map_by_wire_names()
    {
        var args = new WholeArgs { Part = new PartArgs { Name = "n" }, Tags = { ["k"] = "v" }, Zones = { "a", "b" } };

        Assert.Equal("{part: {name: \"n\"}, tags: {k: \"v\"}, zones: [\"a\", \"b\"]}", await TextAsync(args));
    }

    [Fact]
    public async Task One_unknown_element_does_not_make_a_list_or_map_unknown()
    {
        var unknown = Output.Unknown<string>();
        InputList<string> list = ["a", unknown, "c"];
        var map = new InputMap<string> { ["k"] = unknown, ["l"] = Output.CreateSecret("s") };

        Assert.Equal("[\"a\", unknown, \"c\"]", await TextAsync(list));
        Assert.Equal("{k: unknown, l: secret(\"s\")}", await TextAsync(map));
    }

    [Fact]
    public async Task Outputs_boxed_in_a_map_of_objects_are_awaited()
    {
        var pending = new TaskCompletionSource<string>();
        var map = new InputMap<object>
        {
            ["boxed"] = Output.Create(pending.Task),
            ["deep"] = new TestMap { ["list"] = new object[] { Output.CreateSecret(1), "b" } },
        };
        var text = TextAsync(map);
        pending.SetResult("late");

        Assert.Equal("{boxed: \"late\", deep: {list: [secret(1), \"b\"]}}", await text);
    }

    [Fact]
    public async Task Unions_enums_and_the_empty_tuple_give_what_they_stand_for()
    {
        InputUnion<string, Colour> union = Colour.Red;

        Assert.Equal("\"red\"", await TextAsync(union));
        Assert.Equal("3", await TextAsync(Union<string, int>.FromT1(3)));
        Assert.Equal("7", await TextAsync(Level.High));
        Assert.Equal("0.5", await TextAsync(Ratio.Half));
        Assert.Equal("null", await TextAsync(default(ValueTuple)));
    }

    [Fact]
    public async Task Json_keeps_its_nulls_and_its_numbers_are_doubles()
    {
        InputJson json = """{ "b": [1, 2.5, null, true], "a": null, "c": { "d": "x" } }""";

        Assert.Equal("{a: null, b: [1, 2.5, null, true], c: {d: \"x\"}}", await TextAsync(json));
        Assert.Equal("null", await TextAsync(default(JsonElement)));
    }

    [Fact]
    public async Task Output_types_give_their_readonly_fields() =>
        Assert.Equal(
            "{days: 3, name: \"outer\", parts: [{days: null, name: \"inner\", parts: []}]}",
            await TextAsync(Rule.Of("outer", 3, Rule.Of("inner", null))));

    [Fact]
    public async Task Assets_and_archives_stay_objects()
    {
        var asset = new StringAsset("text");

        Assert.Same(asset, await With().SerializeAsync("p", Output.Create<Asset>(asset)));
        Assert.Equal("[FileArchive(./dir)]", await TextAsync(new[] { new FileArchive("./dir") }));
    }

    [Fact]
    public void Complete_values_are_serialised_at_once()
    {
        var value = new TestMap { ["a"] = Output.Create(new[] { Output.Create(1) }) };

        Assert.True(With().SerializeAsync("p", value).AsTask().IsCompletedSuccessfully);
    }
}
