namespace Pulumi;

/// <summary>One output of another stack: its value as a plain or as a secret one.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value, if it is no secret; null if it is one or if there is no such output.</summary>
    public object? Value { get; internal init; }

    /// <summary>The value, if it is a secret; null otherwise.</summary>
    public object? SecretValue { get; internal init; }
}
