using Platform.SloBench.Measures;

namespace Platform.SloBench;

/// <summary>Everything that was measured, by the name of the rule set.</summary>
internal sealed record Results
{
    /// <summary>Values that promtool computed alike.</summary>
    public Dictionary<string, int> Checked { get; } = new(StringComparer.Ordinal);

    /// <summary>Error ratios of 30 days.</summary>
    public Dictionary<string, IReadOnlyList<PeriodRatio>> Accuracy { get; } = new(StringComparer.Ordinal);

    /// <summary>Times to detect and reset.</summary>
    public Dictionary<string, IReadOnlyList<Detected>> Detection { get; } = new(StringComparer.Ordinal);

    /// <summary>Total outages.</summary>
    public Dictionary<string, IReadOnlyList<OutageTimes>> Outages { get; } = new(StringComparer.Ordinal);

    /// <summary>Pages of a healthy service.</summary>
    public Dictionary<string, IReadOnlyList<FalsePageCount>> FalsePages { get; } = new(StringComparer.Ordinal);

    /// <summary>What an evaluation costs.</summary>
    public IReadOnlyList<EvaluationCost> Costs { get; set; } = [];

    /// <summary>Seconds of processor time for the rules of 1,000 objectives.</summary>
    public double Generation { get; init; }
}
