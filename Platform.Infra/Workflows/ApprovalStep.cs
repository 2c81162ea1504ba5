namespace Platform.Workflows;

/// <summary>
/// A step that waits for a person to say yes. Where nobody does in time, or somebody resumes it without an answer, the
/// answer is no.
/// </summary>
public sealed record ApprovalStep : WorkflowStep
{
    /// <summary>Name of the answer among the step's outputs.</summary>
    public const string Answer = "answer";

    /// <summary>The one answer that approves.</summary>
    public const string Yes = "YES";

    /// <summary>The other answer, and the default.</summary>
    public const string No = "NO";

    /// <summary>What is asked, with what happens then.</summary>
    public required string Question { get; init; }

    /// <summary>How long the person has.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <inheritdoc/>
    public override TimeSpan Longest => Timeout;
}
