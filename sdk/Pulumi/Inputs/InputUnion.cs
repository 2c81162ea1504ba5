namespace Pulumi;

/// <summary>An argument of one of two types.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
{
    private InputUnion(Output<Union<T0, T1>> output)
        : base(output)
    {
    }

    /// <summary>From a union.</summary>
    /// <param name="value">The union.</param>
    public static implicit operator InputUnion<T0, T1>(Union<T0, T1> value) => new(Pulumi.Output.Create(value));

    /// <summary>From a value of the first type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator InputUnion<T0, T1>(T0 value) =>
        new(Pulumi.Output.Create(Union<T0, T1>.FromT0(value)));

    /// <summary>From a value of the second type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator InputUnion<T0, T1>(T1 value) =>
        new(Pulumi.Output.Create(Union<T0, T1>.FromT1(value)));

    /// <summary>From an input of the first type.</summary>
    /// <param name="value">The input.</param>
    public static implicit operator InputUnion<T0, T1>(Input<T0> value) =>
        new(value.ToOutput().Apply(Union<T0, T1>.FromT0));

    /// <summary>From an input of the second type.</summary>
    /// <param name="value">The input.</param>
    public static implicit operator InputUnion<T0, T1>(Input<T1> value) =>
        new(value.ToOutput().Apply(Union<T0, T1>.FromT1));

    /// <summary>From an output of a union.</summary>
    /// <param name="value">The output.</param>
    public static implicit operator InputUnion<T0, T1>(Output<Union<T0, T1>> value) => new(value);

    /// <summary>From an output of the first type.</summary>
    /// <param name="value">The output.</param>
    public static implicit operator InputUnion<T0, T1>(Output<T0> value) => new(value.Apply(Union<T0, T1>.FromT0));

    /// <summary>From an output of the second type.</summary>
    /// <param name="value">The output.</param>
    public static implicit operator InputUnion<T0, T1>(Output<T1> value) => new(value.Apply(Union<T0, T1>.FromT1));
}
