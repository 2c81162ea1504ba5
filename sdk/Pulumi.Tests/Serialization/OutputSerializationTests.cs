using Pulumi.Serialization;
using Pulumi.Utilities;
using Xunit;
using static Pulumi.Tests.Serialization.Serializing;

namespace Pulumi.Tests.Serialization;

public sealed class OutputSerializationTests
{
    private static readonly StillCustom First = new("urn:pulumi:s::p::test:index:Custom::first", "id-1");
    private static readonly StillCustom Second = new("urn:pulumi:s::p::test:index:Custom::second", null);
    private static readonly StillComponent Component =
        StillComponent.WithUrn("urn:pulumi:s::p::test:index:Component::c");

    private static Output<T> From<T>(T value, params Resource[] resources) => new([.. resources], value);

    [Fact]
    public async Task Outputs_give_their_value_or_secret_or_unknown_and_their_resources_are_noted()
    {
        var serializer = With();
        var value = new object[]
        {
            From("plain", First),
            Output.CreateSecret(From("hidden", Second)),
            Output.CreateSecret(Output.Unknown<string>()),
        };

        var neutral = await serializer.SerializeAsync("p", value);

        Assert.Equal("[\"plain\", secret(\"hidden\"), unknown]", NeutralText.Of(neutral));
        Assert.Equal([First, Second], serializer.Dependencies.OrderBy(r => ((StillCustom)r).Id == Second.Id));
    }

    [Fact]
    public async Task A_secret_inside_a_secret_is_wrapped_twice() =>
        Assert.Equal(
            "secret([secret(\"a\")])",
            await TextAsync(Output.CreateSecret(new[] { Output.CreateSecret("a") })));

    [Fact]
    public async Task A_custom_resource_is_a_reference_and_a_dependency()
    {
        var serializer = With();
        var neutral = await serializer.SerializeAsync("p", new object[] { First, Second });

        Assert.Equal(
            "[reference(urn:pulumi:s::p::test:index:Custom::first, id-1), "
            + "reference(urn:pulumi:s::p::test:index:Custom::second, )]",
            NeutralText.Of(neutral));
        Assert.Equal(2, serializer.Dependencies.Count);
    }

    [Fact]
    public async Task A_reference_is_no_dependency_where_that_is_asked_for()
    {
        var serializer = With(Local with { ExcludeResourceReferences = true });
        await serializer.SerializeAsync("p", new object[] { First, Component });

        Assert.Empty(serializer.Dependencies);
    }

    [Fact]
    public async Task Without_references_a_custom_resource_is_its_id_and_a_component_its_urn() =>
        Assert.Equal(
            "[\"id-1\", unknown, \"urn:pulumi:s::p::test:index:Component::c\"]",
            await TextAsync(new object[] { First, Second, Component }, WithoutReferences));

    [Fact]
    public async Task A_component_is_a_reference_without_an_id() =>
        Assert.Equal(
            "reference(urn:pulumi:s::p::test:index:Component::c, no id)",
            await TextAsync(Component));

    [Fact]
    public async Task Output_values_carry_secretness_and_sorted_dependencies()
    {
        var value = new TestMap
        {
            ["plain"] = Output.Create("a"),
            ["secret"] = Output.CreateSecret("b"),
            ["unknown"] = OutputUtilities.WithDependency(Output.Unknown<string>(), First),
            ["both"] = Output.CreateSecret(From("c", Second, First)),
        };

        Assert.Equal(
            "{both: output(\"c\", secret, [urn:pulumi:s::p::test:index:Custom::first, "
            + "urn:pulumi:s::p::test:index:Custom::second]), "
            + "plain: \"a\", "
            + "secret: output(\"b\", secret, []), "
            + "unknown: output(unknown, [urn:pulumi:s::p::test:index:Custom::first])}",
            await TextAsync(value, Remote));
    }

    [Fact]
    public async Task Inside_an_output_value_there_are_no_more_of_them_but_their_dependencies_count()
    {
        var value = Output.Create(new object[] { From("a", First), Output.CreateSecret("b"), Output.Unknown<int>() });

        Assert.Equal(
            "[output([\"a\", secret(\"b\"), unknown], [urn:pulumi:s::p::test:index:Custom::first]), "
            + "output(\"next\", secret, [])]",
            await TextAsync(new object[] { value, Output.CreateSecret("next") }, Remote));
    }

    [Fact]
    public async Task Every_property_sent_has_its_dependencies_even_where_there_are_none()
    {
        var all = await AllAsync([
            new("plain", "a"),
            new("from", From("b", First)),
            new("none", null),
            new("null", Output.Create((string?)null)),
            new("reference", Component),
        ]);

        Assert.Equal("from plain reference", string.Join(" ", all.Values.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal("from plain reference", string.Join(" ", all.Dependencies.Keys.Order(StringComparer.Ordinal)));
        Assert.Empty(all.Dependencies["plain"]);
        Assert.Equal([First], all.Dependencies["from"]);
        Assert.Equal([Component], all.Dependencies["reference"]);
    }

    [Fact]
    public async Task Two_thousand_levels_of_lists_maps_and_outputs_are_no_danger()
    {
        object value = "core";
        for (var level = 0; level < 2000; level++)
        {
            value = (level % 3) switch
            {
                0 => new[] { value },
                1 => new TestMap { ["k"] = value },
                _ => Output.Create(value),
            };
        }

        var data = PropertyDeserializer.Deserialize(await With().SerializeAsync("p", value));

        Assert.True(data.IsKnown);
        Assert.Equal(1334, Depth(data.Value));
    }

    private static int Depth(object? value)
    {
        var depth = 0;
        while (value is not string)
        {
            value = value is System.Collections.Immutable.ImmutableArray<object?> list
                ? list[0]
                : ((System.Collections.Immutable.ImmutableDictionary<string, object?>)value!)["k"];
            depth++;
        }

        return depth;
    }
}
