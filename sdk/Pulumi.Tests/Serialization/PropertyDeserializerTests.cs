using System.Collections.Immutable;
using Pulumi.Runtime;
using Pulumi.Serialization;
using Xunit;

namespace Pulumi.Tests.Serialization;

public sealed class PropertyDeserializerTests
{
    [Fact]
    public void Plain_values_lists_and_maps_become_immutable()
    {
        var data = Read(new PropertyMap { ["a"] = new PropertyList { 1.5, "x", true, null } });

        var map = Assert.IsType<ImmutableDictionary<string, object?>>(data.Value);
        Assert.Equal([1.5, "x", true, null], Assert.IsType<ImmutableArray<object?>>(map["a"]));
        Assert.True(data is { IsKnown: true, IsSecret: false });
        Assert.Empty(data.Resources);
    }

    [Fact]
    public void Keys_of_the_engine_s_own_are_left_out() =>
        Assert.Equal(
            "a _b",
            string.Join(' ', ((ImmutableDictionary<string, object?>)Read(
                new PropertyMap { ["__defaults"] = new PropertyList(), ["_b"] = 1.0, ["a"] = 2.0, ["__"] = 1.0 })
                .Value!).Keys.OrderDescending(StringComparer.Ordinal)));

    [Fact]
    public void A_secret_at_any_depth_makes_the_whole_a_secret()
    {
        var data = Read(new PropertyList { "a", new PropertyMap { ["k"] = new SecretValue(new SecretValue("s")) } });

        Assert.True(data is { IsKnown: true, IsSecret: true });
        var map = Assert.IsType<ImmutableDictionary<string, object?>>(((ImmutableArray<object?>)data.Value!)[1]);
        Assert.Equal("s", map["k"]);
    }

    [Fact]
    public void An_unknown_at_any_depth_makes_the_whole_unknown_and_a_secret_beside_it_still_counts()
    {
        var data = Read(new PropertyList { UnknownValue.Instance, new SecretValue("s") });

        Assert.True(data is { IsKnown: false, IsSecret: true, Value: null });
    }

    [Fact]
    public void An_unknown_among_the_engine_s_own_keys_does_not_count() =>
        Assert.True(Read(new PropertyMap { ["__x"] = UnknownValue.Instance }).IsKnown);

    [Fact]
    public void An_output_value_gives_its_secretness_and_its_dependencies()
    {
        var known = Read(new PropertyList { new OutputValue("a", true, true, ["urn:pulumi:s::p::t::n"]) });
        var unknown = Read(new OutputValue(null, false, false, []));

        Assert.True(known is { IsKnown: true, IsSecret: true });
        Assert.IsType<DependencyResource>(Assert.Single(known.Resources));
        Assert.True(unknown is { IsKnown: false, IsSecret: false });
    }

    [Fact]
    public void Assets_stay_and_references_become_resources()
    {
        var asset = new FileAsset("./a");

        Assert.Same(asset, Read(asset).Value);
        Assert.IsType<StillCustom>(Read(new ResourceReferenceValue("urn:pulumi:s::p::t::n", "i", "")).Value);
    }

    [Fact]
    public void What_is_not_neutral_is_refused() =>
        Assert.Equal(
            "System.Int32 is no property value.",
            Assert.Throws<InvalidOperationException>(() => Read(new PropertyList { 1 })).Message);

    private static OutputData<object?> Read(object? neutral) =>
        PropertyDeserializer.Deserialize(neutral, new NoClasses());
}
