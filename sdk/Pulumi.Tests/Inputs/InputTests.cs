using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Utilities;
using Xunit;

namespace Pulumi.Tests.Inputs;

public sealed class InputTests
{
    private static readonly string[] AB = ["a", "b"];

    public static TheoryData<InputList<string>> ListsOfAAndB => new(
        new InputList<string> { "a", "b" },
        new InputList<string> { "a", Output.Create("b") },
        new InputList<string> { { "a", "b" } },
        ["a", "b"],
        ["a", Output.Create("b")],
        [.. AB.Take(1), Output.Create("b")],
        AB,
        AB.ToList(),
        AB.ToImmutableArray(),
        new[] { Output.Create("a"), Output.Create("b") },
        new List<Output<string>> { Output.Create("a"), Output.Create("b") },
        ImmutableArray.Create(Output.Create("a"), Output.Create("b")),
        new Input<string>[] { "a", "b" },
        new List<Input<string>> { "a", "b" },
        ImmutableArray.Create<Input<string>>("a", "b"),
        Output.Create(AB),
        Output.Create(AB.ToList()),
        Output.Create(AB.AsEnumerable()),
        Output.Create(AB.ToImmutableArray()),
        new InputList<string> { "a" }.Concat("b"),
        Concat("a", Output.Create("b")));

    [Theory]
    [MemberData(nameof(ListsOfAAndB))]
    public async Task Every_form_of_a_list_gives_the_same_list(InputList<string> list)
    {
        Assert.Equal(["a", "b"], await OutputUtilities.GetValueAsync(list.ToOutput()));
        var elements = new List<string>();
        await foreach (var element in list)
        {
            elements.Add(await OutputUtilities.GetValueAsync(element.ToOutput()));
        }
        Assert.Equal(["a", "b"], elements);
    }

    public static TheoryData<InputMap<string>> MapsOfAAndB => new(
        new InputMap<string> { { "a", "1" }, { "b", Output.Create("2") } },
        new InputMap<string> { ["a"] = "1", ["b"] = Output.Create("2") },
        new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "1", ["b"] = "2" },
        ImmutableDictionary<string, string>.Empty.Add("a", "1").Add("b", "2"),
        Output.Create(new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "1", ["b"] = "2" }),
        Output.Create<IDictionary<string, string>>(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "1", ["b"] = "2" }),
        Output.Create(ImmutableDictionary<string, string>.Empty.Add("a", "1").Add("b", "2")),
        InputMap<string>.Merge(
            new InputMap<string> { { "a", "1" }, { "b", "0" } },
            new InputMap<string> { { "b", "2" } }),
        new InputMap<string> { new InputMap<string> { { "a", "1" } }, new InputMap<string> { { "b", "2" } } });

    [Theory]
    [MemberData(nameof(MapsOfAAndB))]
    public async Task Every_form_of_a_map_gives_the_same_map(InputMap<string> map)
    {
        var values = await OutputUtilities.GetValueAsync(map.ToOutput());
        Assert.Equal(
            [KeyValuePair.Create("a", "1"), KeyValuePair.Create("b", "2")],
            values.OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_key_given_twice_faults_the_map_when_it_is_used()
    {
        var map = new InputMap<string> { { "x", "1" }, { "x", "2" } };
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => OutputUtilities.GetValueAsync(map.ToOutput()));
        Assert.Equal("Key 'x' already exists in the map with a different value.", exception.Message);
    }

    [Fact]
    public async Task A_key_given_the_same_value_twice_is_one_entry()
    {
        var map = new InputMap<string> { { "x", "1" }, { "x", Output.Create("1") } };
        Assert.Equal(
            [KeyValuePair.Create("x", "1")],
            await OutputUtilities.GetValueAsync(map.ToOutput()));
    }

    [Fact]
    public async Task What_was_read_of_a_list_or_a_map_does_not_change_later()
    {
        var list = new InputList<string> { "a" };
        var map = new InputMap<string> { { "a", "1" } };
        var (listBefore, mapBefore) = (((IInput)list).Value, ((IInput)map).Value);

        list.Add("b");
        map.Add("b", "2");

        Assert.Single((await ((Output<List<Input<string>>>)listBefore).GetDataAsync()).Value);
        Assert.Single((await ((Output<Dictionary<string, Input<string>>>)mapBefore).GetDataAsync()).Value);
        Assert.Equal(["a", "b"], await OutputUtilities.GetValueAsync(list.ToOutput()));
        Assert.Equal(2, (await OutputUtilities.GetValueAsync(map.ToOutput())).Count);
    }

    [Fact]
    public async Task An_unknown_element_makes_the_list_unknown_and_leaves_its_stored_form_known()
    {
        InputList<string> list = ["a", Output.Unknown<string>()];
        Assert.False(await OutputUtilities.GetIsKnownAsync(list.ToOutput()));
        Assert.True((await ((IOutput)((IInput)list).Value).GetDataAsync()).IsKnown);
    }

    [Fact]
    public void Lists_and_maps_refuse_synchronous_enumeration()
    {
        Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputList<int>()).GetEnumerator());
        Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputMap<int>()).GetEnumerator());
    }

    [Fact]
    public async Task A_null_input_is_an_output_of_the_default_value()
    {
        Assert.Null(await OutputUtilities.GetValueAsync(((Input<string>?)null).ToOutput()));
        Assert.Equal(1, await OutputUtilities.GetValueAsync(((Input<int>?)null).Apply(value => value + 1)));
    }

    [Fact]
    public async Task A_union_input_takes_either_type_in_any_form()
    {
        InputUnion<int, string>[] strings =
        [
            "80%", (Input<string>)"80%", Output.Create("80%"), Union<int, string>.FromT1("80%"),
            Output.Create(Union<int, string>.FromT1("80%")),
        ];
        InputUnion<int, string>[] numbers = [80, (Input<int>)80, Output.Create(80)];
        foreach (var input in strings)
        {
            Assert.Equal("80%", (await OutputUtilities.GetValueAsync(input.ToOutput())).AsT1);
        }
        foreach (var input in numbers)
        {
            Assert.Equal(80, (await OutputUtilities.GetValueAsync(input.ToOutput())).AsT0);
        }
    }

    [Fact]
    public async Task Lists_and_maps_of_unions_take_inputs_of_either_type()
    {
        var list = new InputList<Union<int, string>> { (Input<int>)1, (Input<string>)"a" };
        var map = new InputMap<Union<int, string>> { { "x", (Input<int>)1 }, { "y", (Input<string>)"a" } };
        var elements = await OutputUtilities.GetValueAsync(list.ToOutput());
        Assert.Equal([1, "a"], elements.Select(union => union.Value));
        Assert.Equal("a", (await OutputUtilities.GetValueAsync(map.ToOutput()))["y"].AsT1);
    }

    [Fact]
    public async Task A_JSON_input_takes_text_documents_and_elements()
    {
        using var document = JsonDocument.Parse("""{"a":1}""");
        InputJson[] inputs = ["""{"a":1}""", document, document.RootElement, Output.Create("""{"a":1}""")];
        foreach (var input in inputs)
        {
            var element = await OutputUtilities.GetValueAsync(input.ToOutput());
            Assert.Equal(1, element.GetProperty("a").GetInt32());
        }
    }

    [Fact]
    public void A_union_tells_which_type_it_holds()
    {
        Union<int, string> number = 5;
        Assert.True(number.IsT0);
        Assert.Equal(5, number.Value);
        Assert.Equal("5!", number.Match(value => $"{value}!", text => text));
        Assert.Equal(6, number.MapT0(value => value + 1).AsT0);
        Assert.True(number.TryPickT0(out var picked, out _));
        Assert.Equal(5, picked);
        Assert.True(number == Union<int, string>.FromT0(5));
        Assert.True(number != Union<int, string>.FromT1("5"));
        var exception = Assert.Throws<InvalidOperationException>(() => number.AsT1);
        Assert.Equal("Cannot return as T1 as result is T0", exception.Message);
    }

    private static InputList<string> Concat(InputList<string> first, InputList<string> second)
    {
        first.AddRange(second);
        return first;
    }
}
