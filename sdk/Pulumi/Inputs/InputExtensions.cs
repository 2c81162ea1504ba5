namespace Pulumi;

/// <summary>Uses inputs as the outputs they hold.</summary>
public static class InputExtensions
{
    /// <summary>Transforms the value once it is known.</summary>
    /// <param name="input">The input; null stands for an input of the default value.</param>
    /// <param name="func">The transformation.</param>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) =>
        input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) =>
        input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) =>
        input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func) =>
        input.ToOutput().Apply(func);

    /// <summary>The input as an output; of the default value where the input is null.</summary>
    /// <param name="input">The input.</param>
    public static Output<T> ToOutput<T>(this Input<T>? input) =>
        input is null ? Output.Create(default(T)!) : input.Output;
}
