namespace Platform.Tests.Components.PodSpecs;

/// <summary>What workflows of Argo's must meet beside the rules of all pods.</summary>
internal static class WorkflowRules
{
    private static readonly (string Rule, Func<PodSpec, bool> Holds)[] Templates =
    [
        ("podGc", pod => pod.Spec["podGC"]?["strategy"] is not null),
        ("workflowTimeToLive", pod => pod.Spec["ttlStrategy"]?["secondsAfterSuccess"] is not null
            && pod.Spec["ttlStrategy"]?["secondsAfterFailure"] is not null),
        ("workflowDeadline", pod => pod.Spec["activeDeadlineSeconds"] is not null),
        ("stepDeadline", pod => pod.Spec["template"]?["activeDeadlineSeconds"] is not null),
        ("executorAccount", pod => pod.Spec["executor"]?["serviceAccountName"] is not null),
        // A patch can undo all of the above, and nothing here reads it.
        ("noPodSpecPatch", pod => (pod.Spec["podSpecPatch"] ?? pod.Spec["template"]?["podSpecPatch"]) is null),
    ];

    /// <summary>Names of all rules that schedules do not share.</summary>
    public static IEnumerable<string> Names => Templates.Select(rule => rule.Rule);

    /// <summary>The rules that a workflow breaks; none for anything else.</summary>
    public static IEnumerable<string> Broken(PodSpec pod) => pod switch
    {
        { Kind: "CronWorkflow" } => JobRules.BrokenBySchedule(pod),
        { IsWorkflow: true } => Templates.Where(rule => !rule.Holds(pod)).Select(rule => rule.Rule),
        _ => [],
    };
}
