namespace Pulumi;

/// <summary>What <see cref="Output{T}.ToString"/> gives: a warning, since an output has no text of its own.</summary>
internal static class OutputText
{
    private const string ErrorSwitch = "PULUMI_ERROR_OUTPUT_STRING";

    private const string Message =
        """
        Calling [ToString] on an [Output<T>] is not supported.

        To get the value of an Output<T> as an Output<string> consider either:
        1: o.Apply(v => $"prefix{v}suffix")
        2: Output.Format($"prefix{o}suffix")

        See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.
        """;

    /// <summary>The warning.</summary>
    /// <param name="variable">Gives an environment variable by name.</param>
    /// <exception cref="InvalidOperationException">The environment asks for an error instead of a warning.</exception>
    public static string OfOutput(Func<string, string?> variable) =>
        variable(ErrorSwitch) is { } value && (value is "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase))
            ? throw new InvalidOperationException(Message)
            : Message;
}
