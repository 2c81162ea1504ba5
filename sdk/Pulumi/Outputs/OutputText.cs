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

    /// <summary>Warns once a call where a deployment runs, and gives the warning as the text.</summary>
    /// <exception cref="InvalidOperationException">The environment asks for an error instead of a warning.</exception>
    public static string OfOutput()
    {
        if (Environment.GetEnvironmentVariable(ErrorSwitch) is "1" or "true" or "TRUE" or "True")
        {
            throw new InvalidOperationException(Message);
        }
        return Message;
    }
}
