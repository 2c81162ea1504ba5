using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Runtime;
using Pulumi.Serialization;
using Xunit;
using static Pulumi.Tests.Serialization.Converting;

namespace Pulumi.Tests.Serialization;

public sealed class OutputConverterTests
{
    [Fact]
    public void Plain_types_and_numbers_cut_to_ints()
    {
        Assert.Equal("a", To<string>("a"));
        Assert.True(To<bool>(true));
        Assert.Equal(1.5, To<double>(1.5));
        Assert.Equal(-1, To<int>(-1.9));
        Assert.Equal(3, To<int?>(3.0));
        Assert.Equal("a", To<object>("a"));
    }

    [Fact]
    public void Null_becomes_the_default_of_the_type()
    {
        Assert.Null(To<string>(null));
        Assert.Equal(0, To<int>(null));
        Assert.Null(To<int?>(null));
        Assert.Null(To<ImmutableDictionary<string, string>>(null));
        Assert.True(To<ImmutableArray<string>>(null).IsDefault);
        Assert.Null(To<Rule>(null));
        Assert.Equal(JsonValueKind.Undefined, To<JsonElement>(null).ValueKind);
    }

    [Fact]
    public void Enums_come_from_their_numbers_and_enum_structs_from_their_strings_or_numbers()
    {
        Assert.Equal(Level.High, To<Level>(7.0));
        Assert.Equal(Colour.Red, To<Colour>("red"));
        Assert.Equal(0.5, (double)To<Ratio>(0.5));
        Assert.Equal(Colour.Red, To<Colour?>("red"));
    }

    [Fact]
    public void Collections_convert_their_elements()
    {
        Assert.Equal([1, 2], To<ImmutableArray<int>>(new PropertyList { 1.0, 2.0 }));
        Assert.Equal(["a", 1.0], To<ImmutableArray<object>>(new PropertyList { "a", 1.0 }));
        var map = To<ImmutableDictionary<string, ImmutableArray<bool>>>(
            new PropertyMap { ["k"] = new PropertyList { true } });
        Assert.Equal([true], map["k"]);
        Assert.Equal(1.0, To<ImmutableDictionary<string, object>>(new PropertyMap { ["k"] = 1.0 })["k"]);
    }

    [Fact]
    public void A_union_is_of_the_first_type_that_suits()
    {
        Assert.Equal(Union<string, int>.FromT1(3), To<Union<string, int>>(3.0));
        Assert.Equal(Union<string, Colour>.FromT0("red"), To<Union<string, Colour>>("red"));
        Assert.Equal(
            "Test.Prop should be System.String or System.Int32 but is a boolean; it is left at its default",
            WarningOf<Union<string, int>>(true));
    }

    [Fact]
    public async Task An_output_inside_is_known()
    {
        var inner = To<ImmutableArray<Output<int>>>(new PropertyList { 1.0 })[0];

        Assert.Equal(1, (await inner.GetDataAsync()).Value);
    }

    [Fact]
    public void Json_comes_with_its_keys_in_order() =>
        Assert.Equal(
            """{"a":null,"b":[1.5,"x",true]}""",
            To<JsonElement>(new PropertyMap { ["b"] = new PropertyList { 1.5, "x", true }, ["a"] = null }).GetRawText());

    [Fact]
    public void Output_types_come_through_their_constructor_and_may_be_recursive()
    {
        var rule = To<Rule>(new PropertyMap
        {
            ["name"] = "outer",
            ["days"] = 3.0,
            ["more"] = "is ignored",
            ["parts"] = new PropertyList { new PropertyMap { ["name"] = "inner" } },
        });

        Assert.Equal(("outer", 3), (rule.Name, rule.Days));
        Assert.Equal(("inner", null, true), (rule.Parts[0].Name, rule.Parts[0].Days, rule.Parts[0].Parts.IsDefault));
    }

    [Fact]
    public void A_parameter_may_name_its_wire_name_and_the_only_public_constructor_serves() =>
        Assert.Equal("n", To<OnePublicConstructor>(new PropertyMap { ["wire-name"] = "n" }).Name);

    [Fact]
    public void A_member_tells_the_case_of_a_union_by_interface()
    {
        Assert.Equal(9, Assert.IsType<Cat>(To<IPet>(new PropertyMap { ["kind"] = "cat", ["lives"] = 9.0 })).Lives);
        Assert.Equal("Rex", Assert.IsType<Dog>(To<IPet>(new PropertyMap { ["kind"] = "dog", ["name"] = "Rex" })).Name);
        Assert.Equal(
            "Test.Prop should be one of the cases of Pulumi.Tests.Serialization.IPet, told by its kind, but is an "
            + "object; it is left at its default",
            WarningOf<IPet>(new PropertyMap { ["kind"] = "cow" }));
    }

    [Fact]
    public void Assets_and_resources_are_checked_by_their_class()
    {
        var archive = new FileArchive("./a");

        Assert.Same(archive, To<Archive>(archive));
        Assert.Same(archive, To<AssetOrArchive>(archive));
        Assert.Equal(
            "Test.Prop should be an asset but is an archive; it is left at its default",
            WarningOf<Asset>(archive));
        var reference = new ResourceReferenceValue("urn:pulumi:s::p::t::n", "i", "");
        Assert.IsType<StillCustom>(To<CustomResource>(reference));
        Assert.Equal(
            "Test.Prop should be a resource of type Pulumi.ProviderResource but is a resource; it is left at its default",
            WarningOf<ProviderResource>(reference));
    }

    [Fact]
    public void A_wrong_shape_is_warned_of_and_left_at_its_default()
    {
        Assert.Equal("Test.Prop should be a string but is a number; it is left at its default", WarningOf<string>(1.0));
        Assert.Equal("Test.Prop should be a number but is a string; it is left at its default", WarningOf<int>("1"));
        Assert.Equal("Test.Prop should be a number but is a list; it is left at its default",
            WarningOf<Level>(new PropertyList()));
        Assert.Equal("Test.Prop should be an object but is a list; it is left at its default",
            WarningOf<Rule>(new PropertyList()));
        Assert.Equal("Test.Prop should be a string but is a number; it is left at its default", WarningOf<Colour>(1.0));
    }

    [Fact]
    public void Only_the_part_of_wrong_shape_is_lost_and_the_warning_has_its_path()
    {
        var rules = To<ImmutableDictionary<string, ImmutableArray<Rule>>>(
            new PropertyMap
            {
                ["k"] = new PropertyList { new PropertyMap { ["name"] = "n", ["days"] = "three" }, "no rule" },
            },
            out var warnings);

        Assert.Equal("n", rules["k"][0].Name);
        Assert.Null(rules["k"][0].Days);
        Assert.Null(rules["k"][1]);
        Assert.Equal(
            [
                "Test.Prop.k[0].days should be a number but is a string; it is left at its default",
                "Test.Prop.k[1] should be an object but is a string; it is left at its default",
            ],
            warnings);
    }

    [Fact]
    public void Secretness_is_kept_and_an_unknown_is_the_default()
    {
        var secret = OutputConverter.Convert("c", new SecretValue("s"), typeof(string));
        var unknown = OutputConverter.Convert("c", new PropertyList { UnknownValue.Instance }, typeof(ImmutableArray<int>));

        Assert.True(secret is { IsKnown: true, IsSecret: true, Value: "s" });
        Assert.False(unknown.IsKnown);
        Assert.True(((ImmutableArray<int>)unknown.Value!).IsDefault);
    }
}
