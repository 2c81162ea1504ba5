using System.Collections.Immutable;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Workflows.Recovery;

/// <summary>
/// What a drill keeps and tells: with <see cref="WorkflowScripts.DrillFunctions"/>, each drill's last step takes the inputs,
/// outputs, rights and metrics from here, and calls <c>drill_end</c>.
/// </summary>
internal static class DrillMetrics
{
    private static readonly ImmutableArray<StepMetric> Gauges =
    [
        new(RecoveryDrills.EndTimestamp, "When the last drill ended, in seconds since 1970.", "end-timestamp"),
        new(RecoveryDrills.RpoSeconds, "Age of the data that the last successful drill restored.", "rpo-seconds"),
        new(RecoveryDrills.RtoSeconds, "Time that the last successful drill took to restore.", "rto-seconds"),
        new(RecoveryDrills.Succeeded, "Whether the last drill succeeded.", "succeeded"),
        new(RecoveryDrills.SuccessTimestamp, "When the last successful drill ended, in seconds since 1970.",
            "success-timestamp"),
    ];

    /// <summary>The outputs with the numbers.</summary>
    public static ImmutableArray<string> Outputs { get; } = [.. Gauges.Select(gauge => gauge.Output)];

    /// <summary>The metrics of a drill.</summary>
    /// <param name="drill">Name of its workflow.</param>
    public static ImmutableArray<StepMetric> Of(string drill) =>
    [
        .. Gauges.Select(gauge => gauge with
        {
            Labels = ImmutableSortedDictionary<string, string>.Empty.Add("drill", drill),
        }),
    ];

    /// <summary>Where a drill keeps its results.</summary>
    /// <param name="drill">Name of its workflow.</param>
    public static string ResultsOf(string drill) => $"drill-{drill}";

    /// <summary>The inputs that the functions for results need, with more.</summary>
    /// <param name="drill">Name of the drill's workflow.</param>
    /// <param name="more">Other inputs.</param>
    public static ImmutableSortedDictionary<string, StepInput> Inputs(
        string drill, params ReadOnlySpan<(string Variable, StepInput Value)> more) =>
        StepInput.Map(
        [
            .. more,
            ("DRILL", StepInput.Text(drill)),
            ("RESULTS_NAMESPACE", StepInput.Text(WorkflowNames.Namespace)),
        ]);

    /// <summary>The rights to read and keep the results of a drill.</summary>
    /// <param name="drill">Name of its workflow.</param>
    public static ImmutableArray<KubernetesPermission> Keeping(string drill) =>
    [
        new("", "configmaps", ["create"]) { Namespace = WorkflowNames.Namespace },
        new("", "configmaps", ["get", "patch"]) { Namespace = WorkflowNames.Namespace, Names = [ResultsOf(drill)] },
    ];
}
