using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class InputList<T>
{
    /// <summary>A list of one value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator InputList<T>(T value) => FromInputs([value]);

    /// <summary>A list of one output.</summary>
    /// <param name="value">The output.</param>
    public static implicit operator InputList<T>(Output<T> value) => FromInputs([value]);

    /// <summary>A list of one input.</summary>
    /// <param name="value">The input.</param>
    public static implicit operator InputList<T>(Input<T> value) => FromInputs([value]);

    /// <summary>A list of values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputList<T>(T[] values) => FromValues(values);

    /// <summary>A list of outputs.</summary>
    /// <param name="values">The outputs.</param>
    public static implicit operator InputList<T>(Output<T>[] values) => FromOutputs(values);

    /// <summary>A list of inputs.</summary>
    /// <param name="values">The inputs.</param>
    public static implicit operator InputList<T>(Input<T>[] values) => FromInputs(values);

    /// <summary>A list of values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputList<T>(List<T> values) => FromValues(values);

    /// <summary>A list of outputs.</summary>
    /// <param name="values">The outputs.</param>
    public static implicit operator InputList<T>(List<Output<T>> values) => FromOutputs(values);

    /// <summary>A list of inputs.</summary>
    /// <param name="values">The inputs.</param>
    public static implicit operator InputList<T>(List<Input<T>> values) => FromInputs(values);

    /// <summary>A list of values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputList<T>(ImmutableArray<T> values) =>
        values.IsDefault ? null! : FromValues(values);

    /// <summary>A list of outputs.</summary>
    /// <param name="values">The outputs.</param>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        values.IsDefault ? null! : FromOutputs(values);

    /// <summary>A list of inputs.</summary>
    /// <param name="values">The inputs.</param>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) =>
        FromInputs(values.IsDefault ? [] : values);

    /// <summary>A list that an output gives.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(ToInputs));

    /// <summary>A list that an output gives.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(ToInputs));

    /// <summary>A list that an output gives.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(ToInputs));

    /// <summary>A list that an output gives.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) =>
        new(values.Apply(array => ToInputs(array.IsDefault ? [] : array)));

    private static InputList<T> FromValues(IEnumerable<T> values) => new(ToInputs(values));

    private static InputList<T> FromOutputs(IEnumerable<Output<T>> values) =>
        new(values.Select(value => (Input<T>)value).ToList());

    private static InputList<T> FromInputs(IEnumerable<Input<T>> values) => new(values.ToList());

    private static List<Input<T>> ToInputs(IEnumerable<T> values) =>
        values.Select(value => (Input<T>)value).ToList();
}
