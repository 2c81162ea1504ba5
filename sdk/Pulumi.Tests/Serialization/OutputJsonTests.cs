using System.Collections.Immutable;
using System.Text.Json;
using Xunit;

namespace Pulumi.Tests.Serialization;

public sealed class OutputJsonTests
{
    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    [Fact]
    public async Task Outputs_and_inputs_inside_are_written_as_their_values()
    {
        var pending = new TaskCompletionSource<Output<int>>();
        var value = Output.Create(new Holder
        {
            Name = Output.Create("n"),
            Count = Output.Create(pending.Task).Apply(inner => inner),
            Tags = { ["k"] = Output.Create("v") },
            Zones = { "a", Output.Create("b") },
            Colour = Colour.Red,
            More = new TestMap { ["list"] = new object?[] { Output.Create(1), null, Output.Create<object>("x") } },
        });

        var json = Output.JsonSerialize(value, CamelCase);
        pending.SetResult(Output.Create(7));

        Assert.Equal(
            """{"name":"n","count":7,"tags":{"k":"v"},"zones":["a","b"],"colour":"red","more":{"list":[1,null,"x"]}}""",
            (await json.GetDataAsync()).Value);
    }

    [Fact]
    public async Task A_secret_inside_makes_the_text_a_secret()
    {
        var data = await Serialize(new Holder { Name = Output.CreateSecret("s") });

        Assert.True(data is { IsKnown: true, IsSecret: true });
        Assert.Contains("\"Name\":\"s\"", data.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_inside_makes_the_text_unknown()
    {
        var data = await Serialize(new Holder { Zones = { "a", Output.Unknown<string>() } });

        Assert.True(data is { IsKnown: false, IsSecret: false, Value: null });
    }

    [Fact]
    public async Task The_text_depends_on_every_resource_inside()
    {
        var resource = new StillCustom("urn:pulumi:s::p::t::n", "the-id");
        var data = await Serialize(new Holder { Name = resource.Id });

        Assert.Equal([resource], data.Resources);
    }

    [Fact]
    public async Task The_fault_of_an_output_inside_is_the_fault_of_the_text()
    {
        var faulted = Output.Create(Task.FromException<string>(new RunException("no such thing")));
        var json = Output.JsonSerialize(Output.Create(new Holder { Name = faulted }));

        var error = await Assert.ThrowsAsync<RunException>(async () => await json.GetDataAsync());

        Assert.Equal("no such thing", error.Message);
    }

    [Fact]
    public async Task Text_is_read_into_outputs_and_inputs()
    {
        const string json = """{"name":"n","count":7,"tags":{"k":"v"},"zones":["a","b"]}""";

        var holder = (await Output.JsonDeserialize<Holder>(Output.CreateSecret(json), CamelCase).GetDataAsync()).Value;

        Assert.Equal("n", (await holder.Name!.ToOutput().GetDataAsync()).Value);
        Assert.Equal(7, (await holder.Count!.GetDataAsync()).Value);
        Assert.Equal("v", (await holder.Tags.ToOutput().GetDataAsync()).Value["k"]);
        Assert.Equal(["a", "b"], (await holder.Zones.ToOutput().GetDataAsync()).Value);
    }

    [Fact]
    public async Task What_is_read_from_a_secret_is_a_secret_and_from_an_unknown_unknown()
    {
        var secret = await Output.JsonDeserialize<ImmutableArray<int>>(Output.CreateSecret("[1]")).GetDataAsync();
        var unknown = await Output.JsonDeserialize<int>(Output.Unknown<string>()).GetDataAsync();

        Assert.True(secret is { IsKnown: true, IsSecret: true });
        Assert.Equal([1], secret.Value);
        Assert.False(unknown.IsKnown);
    }

    private static async Task<OutputData<string>> Serialize(Holder holder) =>
        await Output.JsonSerialize(Output.Create(holder)).GetDataAsync();

    private sealed class Holder
    {
        public Input<string>? Name { get; set; }

        public Output<int>? Count { get; set; }

        public InputMap<string> Tags { get; set; } = [];

        public InputList<string> Zones { get; set; } = [];

        public Colour? Colour { get; set; }

        public TestMap? More { get; set; }
    }
}
