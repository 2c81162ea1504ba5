namespace Pulumi;

/// <summary>An argument of a resource: a plain value, or an output of another resource.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class Input<T> : IInput
{
    private readonly Output<T>? _output;

    private protected Input(Output<T>? output) => _output = output;

    /// <summary>An input of a plain value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Input<T>(T value) => new(Pulumi.Output.Create(value));

    /// <summary>An input of an output.</summary>
    /// <param name="value">The output.</param>
    public static implicit operator Input<T>(Output<T> value) =>
        new(value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>The input as an output.</summary>
    /// <param name="input">The input.</param>
    public static implicit operator Output<T>(Input<T> input) => input.Output;

    object IInput.Value => Stored;

    /// <summary>The input as an output of plain values.</summary>
    internal virtual Output<T> Output => _output!;

    private protected virtual object Stored => Output;

    IOutput IInput.ToOutput() => Output;
}
