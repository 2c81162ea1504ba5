using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Pulumi;

/// <summary>A value of one of two types.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 _value0;
    private readonly T1 _value1;

    private Union(T0 value0, T1 value1, bool isT1)
    {
        _value0 = value0;
        _value1 = value1;
        IsT1 = isT1;
    }

    /// <summary>Whether the value is of the first type.</summary>
    public bool IsT0 => !IsT1;

    /// <summary>Whether the value is of the second type.</summary>
    public bool IsT1 { get; }

    /// <summary>The value, whichever its type.</summary>
    public object Value => (IsT1 ? _value1 : (object?)_value0)!;

    object? IUnion.Value => Value;

    /// <summary>The value as the first type.</summary>
    /// <exception cref="InvalidOperationException">It is of the second type.</exception>
    public T0 AsT0 => IsT0 ? _value0 : throw WrongType("T0", "T1");

    /// <summary>The value as the second type.</summary>
    /// <exception cref="InvalidOperationException">It is of the first type.</exception>
    public T1 AsT1 => IsT1 ? _value1 : throw WrongType("T1", "T0");

    /// <summary>A union of a value of the first type.</summary>
    /// <param name="input">The value.</param>
    public static Union<T0, T1> FromT0(T0 input) => new(input, default!, isT1: false);

    /// <summary>A union of a value of the second type.</summary>
    /// <param name="input">The value.</param>
    public static Union<T0, T1> FromT1(T1 input) => new(default!, input, isT1: true);

    /// <summary>From a value of the first type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T0, T1>(T0 value) => FromT0(value);

    /// <summary>From a value of the second type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T0, T1>(T1 value) => FromT1(value);

    /// <summary>Whether two unions hold the same value of the same type.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether two unions differ in value or type.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    /// <summary>Runs the action for the type that the value is of.</summary>
    /// <param name="f0">For the first type.</param>
    /// <param name="f1">For the second type.</param>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT1)
        {
            f1(_value1);
        }
        else
        {
            f0(_value0);
        }
    }

    /// <summary>Runs the function for the type that the value is of.</summary>
    /// <param name="f0">For the first type.</param>
    /// <param name="f1">For the second type.</param>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT1 ? f1(_value1) : f0(_value0);

    /// <summary>Transforms a value of the first type; one of the second stays.</summary>
    /// <param name="mapFunc">The transformation.</param>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) =>
        IsT1 ? Union<TResult, T1>.FromT1(_value1) : Union<TResult, T1>.FromT0(mapFunc(_value0));

    /// <summary>Transforms a value of the second type; one of the first stays.</summary>
    /// <param name="mapFunc">The transformation.</param>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) =>
        IsT1 ? Union<T0, TResult>.FromT1(mapFunc(_value1)) : Union<T0, TResult>.FromT0(_value0);

    /// <summary>Transforms the value by the function for its type.</summary>
    /// <param name="mapFunc0">For the first type.</param>
    /// <param name="mapFunc1">For the second type.</param>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(
        Func<T0, TResult0> mapFunc0,
        Func<T1, TResult1> mapFunc1) =>
        IsT1 ? Union<TResult0, TResult1>.FromT1(mapFunc1(_value1)) : Union<TResult0, TResult1>.FromT0(mapFunc0(_value0));

    /// <summary>Gives the value if it is of the first type.</summary>
    /// <param name="value">The value, or the default.</param>
    /// <param name="remainder">The value if it is of the second type, or the default.</param>
    public bool TryPickT0([MaybeNullWhen(false)] out T0 value, [MaybeNullWhen(true)] out T1 remainder)
    {
        value = _value0;
        remainder = _value1;
        return IsT0;
    }

    /// <summary>Gives the value if it is of the second type.</summary>
    /// <param name="value">The value, or the default.</param>
    /// <param name="remainder">The value if it is of the first type, or the default.</param>
    public bool TryPickT1([MaybeNullWhen(false)] out T1 value, [MaybeNullWhen(true)] out T0 remainder)
    {
        value = _value1;
        remainder = _value0;
        return IsT1;
    }

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other) => IsT1 == other.IsT1 && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsT1, Value);

    /// <summary>The type and the text of the value.</summary>
    public override string ToString() => $"{(IsT1 ? typeof(T1) : typeof(T0)).FullName}: {Value}";

    private static InvalidOperationException WrongType(string wanted, string found) =>
        new($"Cannot return as {wanted} as result is {found}");
}
