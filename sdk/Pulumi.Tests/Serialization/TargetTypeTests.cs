using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Serialization;
using Xunit;

namespace Pulumi.Tests.Serialization;

public sealed class TargetTypeTests
{
    private const string Allowed =
        "which no output can have. Allowed are bool, int, double, string, object, JsonElement, assets, archives, "
        + "resources, enums of int, [EnumType] structs, Nullable<…>, Union<…>, ImmutableArray<…>, "
        + "ImmutableDictionary<string, …>, Output<…> and [OutputType] classes.";

    [Theory]
    [InlineData(typeof(bool))]
    [InlineData(typeof(int?))]
    [InlineData(typeof(object))]
    [InlineData(typeof(JsonElement))]
    [InlineData(typeof(Archive))]
    [InlineData(typeof(StillCustom))]
    [InlineData(typeof(Level))]
    [InlineData(typeof(Colour))]
    [InlineData(typeof(Ratio?))]
    [InlineData(typeof(Union<string, ImmutableArray<Rule>>))]
    [InlineData(typeof(ImmutableDictionary<string, Output<OnePublicConstructor>>))]
    [InlineData(typeof(IPet))]
    public void Types_that_an_output_can_have(Type type)
    {
        Assert.Null(Record.Exception(() => OutputConverter.CheckTargetType("Test.Prop", type)));
        Assert.Null(Record.Exception(() => OutputConverter.CheckTargetType("Test.Prop", type)));
    }

    [Theory]
    [InlineData(typeof(long), "Test.Prop has the type System.Int64, " + Allowed)]
    [InlineData(typeof(Uri), "Test.Prop has the type System.Uri, " + Allowed)]
    [InlineData(
        typeof(WideLevel),
        "Test.Prop has the type Pulumi.Tests.Serialization.WideLevel, " + Allowed)]
    [InlineData(
        typeof(HoldsLong),
        "Pulumi.Tests.Serialization.HoldsLong(count) has the type System.Int64, " + Allowed)]
    [InlineData(
        typeof(ImmutableArray<HoldsLong>),
        "Pulumi.Tests.Serialization.HoldsLong(count) has the type System.Int64, " + Allowed)]
    [InlineData(
        typeof(NoWayBack),
        "Pulumi.Tests.Serialization.NoWayBack has [EnumType], so it needs a constructor from a string or a double and "
        + "the explicit operator back.")]
    [InlineData(
        typeof(TwoPublicConstructors),
        "Pulumi.Tests.Serialization.TwoPublicConstructors has [OutputType], so it needs a constructor with "
        + "[OutputConstructor], or else exactly one public constructor.")]
    public void Types_that_no_output_can_have_are_refused_each_time(Type type, string message)
    {
        Assert.Equal(message, Refusal(type));
        Assert.Equal(message, Refusal(type));
    }

    [Fact]
    public void Collections_of_other_kinds_are_refused()
    {
        Assert.StartsWith(
            "Test.Prop has the type System.Collections.Generic.List`1[[System.String, ",
            Refusal(typeof(List<string>)),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "]], but the keys of a map can only be strings.",
            Refusal(typeof(ImmutableDictionary<int, string>)),
            StringComparison.Ordinal);
    }

    private static string Refusal(Type type) =>
        Assert.Throws<InvalidOperationException>(() => OutputConverter.CheckTargetType("Test.Prop", type)).Message;
}
