using System.Collections.Immutable;

namespace Pulumi.Tests.Serialization;

internal enum Level
{
    Low = 1,
    High = 7,
}

internal enum WideLevel : long
{
    Low = 1,
}

[EnumType]
internal readonly struct Colour : IEquatable<Colour>
{
    private readonly string _value;

    private Colour(string value) => _value = value;

    public static Colour Red { get; } = new("red");

    public static explicit operator string(Colour value) => value._value;

    public bool Equals(Colour other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Colour other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value);
}

[EnumType]
internal readonly struct Ratio
{
    private readonly double _value;

    private Ratio(double value) => _value = value;

    public static Ratio Half { get; } = new(0.5);

    public static explicit operator double(Ratio value) => value._value;
}

[EnumType]
internal readonly struct NoWayBack
{
    public NoWayBack(string value) => Value = value;

    public string Value { get; }
}

[OutputType]
internal sealed class Rule
{
    public readonly string Name;
    public readonly int? Days;
    public readonly ImmutableArray<Rule> Parts;

    [OutputConstructor]
    private Rule(string name, int? days, ImmutableArray<Rule> parts) => (Name, Days, Parts) = (name, days, parts);

    public static Rule Of(string name, int? days, params Rule[] parts) => new(name, days, [.. parts]);
}

[OutputType]
internal sealed class OnePublicConstructor([OutputConstructorParameter("wire-name")] string name)
{
    public string Name { get; } = name;
}

[OutputType]
internal sealed class TwoPublicConstructors
{
    public TwoPublicConstructors()
    {
    }

    public TwoPublicConstructors(string name) => Name = name;

    public string? Name { get; }
}

[OutputType]
internal sealed class HoldsLong(long count)
{
    public long Count { get; } = count;
}

[DiscriminatedUnionDiscriminator("kind")]
[DiscriminatedUnionCase("cat", typeof(Cat))]
[DiscriminatedUnionCase("dog", typeof(Dog))]
internal interface IPet;

[OutputType]
internal sealed class Cat(int lives) : IPet
{
    public int Lives { get; } = lives;
}

[OutputType]
internal sealed class Dog(string name) : IPet
{
    public string Name { get; } = name;
}

internal sealed class PartArgs : ResourceArgs
{
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }
}

internal sealed class WholeArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("zones")]
    private InputList<string>? _zones;

    [Input("part")]
    public Input<PartArgs>? Part { get; set; }

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    public InputList<string> Zones
    {
        get => _zones ??= [];
        set => _zones = value;
    }
}

internal sealed class ProviderArgsWithJson : ResourceArgs
{
    [Input("skip", json: true)]
    public Input<bool>? Skip { get; set; }

    [Input("tags", json: true)]
    public InputMap<string>? Tags { get; set; }

    [Input("region")]
    public Input<string>? Region { get; set; }
}
