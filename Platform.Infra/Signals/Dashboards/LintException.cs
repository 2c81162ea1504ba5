using System.Collections.Immutable;

namespace Platform.Signals.Dashboards;

/// <summary>A rule of the dashboard linter that does not hold, and why.</summary>
/// <param name="Rule">The linter's name of the rule, such as <c>target-job-rule</c>.</param>
/// <param name="Reason">Why; a sentence.</param>
/// <param name="Panel">Key of the panel it is about; <c>null</c> where it is about the whole dashboard.</param>
public sealed record LintException(string Rule, string Reason, string? Panel = null)
{
    /// <summary>
    /// The linter wants one job and its instances to choose from; that has no meaning where the panels read many.
    /// </summary>
    public static ImmutableArray<LintException> ManyExporters { get; } =
    [
        NoOneJob("target-instance-rule"), NoOneJob("target-job-rule"),
        NoOneJob("template-instance-rule"), NoOneJob("template-job-rule"),
    ];

    private static LintException NoOneJob(string rule) =>
        new(rule, "Its panels read several exporters, whose jobs and instances have nothing in common.");
}
