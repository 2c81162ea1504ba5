using Platform.Catalog;

namespace Platform.Workflows.Recovery;

/// <summary>
/// Tells Prometheus each hour what the drills measured last: the workflow controller keeps metrics in memory, and drills are
/// months apart.
/// </summary>
internal static class DrillResults
{
    /// <summary>The workflow.</summary>
    /// <param name="drills">Names of the drills' workflows.</param>
    public static WorkflowDefinition Of(IEnumerable<string> drills) => new()
    {
        Name = "drill-results",
        Description = "Tells Prometheus what the recovery drills measured last. It runs each hour by itself.",
        Timeout = TimeSpan.FromMinutes(30),
        Schedule = new WorkflowSchedule("53 * * * *") { StartingDeadline = TimeSpan.FromMinutes(30) },
        Steps = [.. drills.Order(StringComparer.Ordinal).Select(Publish)],
    };

    private static ScriptStep Publish(string drill) => new()
    {
        Name = drill,
        Image = Images.WorkflowTools,
        Script = "publish-results.sh",
        Libraries = [WorkflowScripts.DrillFunctions],
        Inputs = DrillMetrics.Inputs(drill),
        Outputs = DrillMetrics.Outputs,
        Metrics = DrillMetrics.Of(drill),
        Timeout = TimeSpan.FromMinutes(5),
        Retry = new StepRetry(2, TimeSpan.FromMinutes(1)),
        Permissions =
        [
            new KubernetesPermission("", "configmaps", ["get"])
            {
                Namespace = WorkflowNames.Namespace,
                Names = [DrillMetrics.ResultsOf(drill)],
            },
        ],
    };
}
