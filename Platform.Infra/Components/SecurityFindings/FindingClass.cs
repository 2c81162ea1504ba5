using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Signals.Alerts;

namespace Platform.Components.SecurityFindings;

/// <summary>Findings of one severity: the range that GuardDuty gives it, and how soon somebody answers.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="From">The least number of GuardDuty's, inclusive.</param>
/// <param name="Below">The number that it stays below; <c>null</c> for the highest class.</param>
/// <param name="Priority">The priority, by the severity levels of seed 001.</param>
/// <remarks>
/// GuardDuty user guide, severity levels: low 1.0 to 3.9, medium 4.0 to 6.9, high 7.0 to 8.9, critical 9.0 to 10.0.
/// </remarks>
internal sealed record FindingClass(FindingSeverity Severity, int From, int? Below, AlertPriority Priority)
{
    /// <summary>All classes, the worst first.</summary>
    public static ImmutableArray<FindingClass> All { get; } =
    [
        new(FindingSeverity.Critical, 9, null, AlertPriority.P0),
        new(FindingSeverity.High, 7, 9, AlertPriority.P1),
        new(FindingSeverity.Medium, 4, 7, AlertPriority.P2),
        new(FindingSeverity.Low, 1, 4, AlertPriority.P3),
    ];

    /// <summary>In lower case, as names of resources have it.</summary>
    public string Name => Severity switch
    {
        FindingSeverity.Critical => "critical",
        FindingSeverity.High => "high",
        FindingSeverity.Medium => "medium",
        _ => "low",
    };

    /// <summary>In capitals, as Security Hub writes it in <c>Severity.Label</c>.</summary>
    public string Label => Severity switch
    {
        FindingSeverity.Critical => "CRITICAL",
        FindingSeverity.High => "HIGH",
        FindingSeverity.Medium => "MEDIUM",
        _ => "LOW",
    };

    /// <summary>The classes from a severity upwards.</summary>
    /// <param name="least">The least severity.</param>
    /// <returns>The classes, the worst first.</returns>
    public static IEnumerable<FindingClass> AtLeast(FindingSeverity least) => All.Where(one => one.Severity >= least);
}
