using Platform.Cli.Comparison;

namespace Platform.Cli.Runs;

/// <summary>What came of comparing two stacks.</summary>
internal sealed record ComparisonReport
{
    /// <summary>The first stack.</summary>
    public required StackReport From { get; init; }

    /// <summary>The second stack.</summary>
    public required StackReport To { get; init; }

    /// <summary>What differs; <c>null</c> where one of the two did not run well.</summary>
    public GraphDifference? Difference { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How it ended; one of <see cref="ExitCode"/>.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The findings of both, each once.</summary>
    public IEnumerable<Findings.Finding> Findings => From.Findings.Concat(To.Findings).Distinct();
}
