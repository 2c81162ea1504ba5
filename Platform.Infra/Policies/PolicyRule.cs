namespace Platform.Policies;

/// <summary>A rule that objects must hold.</summary>
public sealed record PolicyRule
{
    /// <summary>The expression: true where the object passes.</summary>
    public required string Expression { get; init; }

    /// <summary>What the user reads otherwise: what is wrong, and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>An expression that gives a more exact message; <see cref="Message"/> stays for the documents.</summary>
    public string? MessageExpression { get; init; }
}
