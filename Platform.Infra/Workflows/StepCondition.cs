namespace Platform.Workflows;

/// <summary>A comparison that decides whether a step runs.</summary>
/// <param name="Value">What is looked at: a parameter, or an output of an earlier step.</param>
/// <param name="Expected">What it must be, of letters, digits, dots and hyphens.</param>
public sealed record StepCondition(StepInput Value, string Expected)
{
    /// <summary>The condition in Argo's form.</summary>
    public string Expression => $"'{Value.Expression}' == '{Expected}'";
}
