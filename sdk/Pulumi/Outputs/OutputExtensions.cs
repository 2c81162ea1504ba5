using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Reaches into outputs of arrays and of unions.</summary>
public static class OutputExtensions
{
    /// <summary>The element at an index.</summary>
    /// <param name="array">The array.</param>
    /// <param name="index">The index, from 0.</param>
    public static Output<T> GetAt<T>(this Output<ImmutableArray<T>> array, Input<int> index) =>
        Output.Tuple(array, index.ToOutput()).Apply(pair => pair.Item1[pair.Item2]);

    /// <summary>The first element.</summary>
    /// <param name="array">The array.</param>
    public static Output<T> First<T>(this Output<ImmutableArray<T>> array) => array.Apply(values => values[0]);

    /// <summary>The number of elements.</summary>
    /// <param name="array">The array.</param>
    public static Output<int> Length<T>(this Output<ImmutableArray<T>> array) => array.Apply(values => values.Length);

    /// <summary>Whether the value is of the first type.</summary>
    /// <param name="output">The union.</param>
    public static Output<bool> IsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(value => value.IsT0);

    /// <summary>Whether the value is of the second type.</summary>
    /// <param name="output">The union.</param>
    public static Output<bool> IsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(value => value.IsT1);

    /// <summary>The value as the first type.</summary>
    /// <param name="output">The union.</param>
    public static Output<T0> AsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(value => value.AsT0);

    /// <summary>The value as the second type.</summary>
    /// <param name="output">The union.</param>
    public static Output<T1> AsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(value => value.AsT1);

    /// <summary>The value, whichever its type.</summary>
    /// <param name="output">The union.</param>
    public static Output<object> Value<T0, T1>(this Output<Union<T0, T1>> output) =>
        output.Apply(value => value.Value);
}
