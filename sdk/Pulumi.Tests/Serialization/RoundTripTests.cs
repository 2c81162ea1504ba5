using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Pulumi.Serialization;
using Xunit;

namespace Pulumi.Tests.Serialization;

/// <summary>Random values in the form that the deserialiser gives.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<object?> Scalars = Gen.OneOf(
        Gen.Constant<object?>(null),
        ArbMap.Default.GeneratorFor<bool>().Select(value => (object?)value),
        ArbMap.Default.GeneratorFor<NormalFloat>().Select(value => (object?)value.Get),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(value => (object?)value.Get));

    private static readonly Gen<string> Keys = ArbMap.Default.GeneratorFor<NonNull<string>>()
        .Select(value => value.Get)
        .Where(key => !key.StartsWith("__", StringComparison.Ordinal));

    private static readonly Arbitrary<object?> Values = Gen.Sized(size => Nested(size)).ToArbitrary();

    [Fact]
    public void What_is_serialised_is_read_back_the_same() =>
        Check(value => Text(RoundTrip(value)) == Text(value));

    [Fact]
    public void So_it_is_through_outputs_which_add_nothing_but_secretness() =>
        Check(value =>
        {
            var data = Read(WithOutputs(value));
            return data.IsKnown && data.IsSecret == HasText(value) && Text(data.Value) == Text(value);
        });

    [Fact]
    public void Converted_to_json_it_reads_the_same() =>
        Check(value => Text(RoundTrip(Converting.To<JsonElement>(Neutral(value)))) == Text(value));

    private static void Check(Func<object?, bool> holds) =>
        Prop.ForAll(Values, holds).Check(FsCheck.Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static Gen<object?> Nested(int size) => size < 2
        ? Scalars
        : Gen.OneOf(
            Scalars,
            Nested(size / 4).ArrayOf().Select(list => (object?)list.Take(8).ToImmutableArray()),
            Keys.SelectMany(_ => Nested(size / 4), (key, value) => (key, value)).ArrayOf().Select(ToMap));

    // Null entries of maps are not sent, so there are none to come back.
    private static object? ToMap((string Key, object? Value)[] entries) => entries
        .Where(entry => entry.Value is not null)
        .Take(8)
        .DistinctBy(entry => entry.Key, StringComparer.Ordinal)
        .ToImmutableDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    private static object? RoundTrip(object? value)
    {
        var data = Read(value);
        Assert.True(data is { IsKnown: true, IsSecret: false });
        return data.Value;
    }

    private static OutputData<object?> Read(object? value) =>
        PropertyDeserializer.Deserialize(Neutral(value), new NoClasses());

    private static object? Neutral(object? value)
    {
        var pending = Serializing.With().SerializeAsync("p", value).AsTask();
        Assert.True(pending.IsCompletedSuccessfully);
        return pending.GetAwaiter().GetResult();
    }

    private static object? WithOutputs(object? value) => value switch
    {
        string text => Output.CreateSecret(text),
        ImmutableArray<object?> list => Output.Create(list.Select(WithOutputs).ToList()),
        ImmutableDictionary<string, object?> map =>
            map.ToDictionary(entry => entry.Key, entry => WithOutputs(entry.Value), StringComparer.Ordinal),
        _ => value,
    };

    private static bool HasText(object? value) => value switch
    {
        string => true,
        ImmutableArray<object?> list => list.Any(HasText),
        ImmutableDictionary<string, object?> map => map.Values.Any(HasText),
        _ => false,
    };

    private static string Text(object? value) => NeutralText.Of(Neutral(value));
}
