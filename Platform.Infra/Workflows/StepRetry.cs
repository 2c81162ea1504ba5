namespace Platform.Workflows;

/// <summary>How often a step is tried again after failure; waits double.</summary>
/// <param name="Limit">How often at most, beside the first try.</param>
/// <param name="FirstWait">The wait before the first repetition.</param>
public sealed record StepRetry(int Limit, TimeSpan FirstWait)
{
    /// <summary>It fails for good.</summary>
    public static StepRetry None { get; } = new(0, TimeSpan.Zero);

    /// <summary>By how much waits grow.</summary>
    public const int Factor = 2;

    /// <summary>All waits together.</summary>
    public TimeSpan LongestWait => FirstWait * ((1 << Limit) - 1);
}
