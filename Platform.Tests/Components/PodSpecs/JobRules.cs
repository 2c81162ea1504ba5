namespace Platform.Tests.Components.PodSpecs;

/// <summary>What Jobs and CronJobs of ours must meet beside the rules of all pods.</summary>
internal static class JobRules
{
    /// <summary>A CronJob's name gets eleven characters more for each Job, whose names may have 63.</summary>
    private const int LongestCronJobName = 52;

    private static readonly (string Rule, Func<PodSpec, bool> Holds)[] Schedules =
    [
        ("startingDeadline", pod => pod.Spec["startingDeadlineSeconds"] is not null),
        ("forbidConcurrency", pod => pod.Spec["concurrencyPolicy"]?.GetValue<string>() == "Forbid"),
        ("historyLimits", pod => pod.Spec["successfulJobsHistoryLimit"] is not null
            && pod.Spec["failedJobsHistoryLimit"] is not null),
        ("shortName", pod => pod.Name.Length <= LongestCronJobName),
    ];

    private static readonly (string Rule, Func<PodSpec, bool> Holds)[] CronJobs =
    [
        .. Schedules,
        // The CronJob's history limits decide; a time to live beside them takes away what they keep.
        ("noTimeToLive", pod => pod.Spec["jobTemplate"]?["spec"]?["ttlSecondsAfterFinished"] is null),
        ("jobDeadline", pod => pod.Spec["jobTemplate"]?["spec"]?["activeDeadlineSeconds"] is not null),
        ("backoffLimit", pod => pod.Spec["jobTemplate"]?["spec"]?["backoffLimit"] is not null),
    ];

    private static readonly (string Rule, Func<PodSpec, bool> Holds)[] Jobs =
    [
        ("timeToLive", pod => pod.Spec["ttlSecondsAfterFinished"] is not null),
        ("jobDeadline", pod => pod.Spec["activeDeadlineSeconds"] is not null),
        ("backoffLimit", pod => pod.Spec["backoffLimit"] is not null),
    ];

    private static readonly (string Rule, Func<PodSpec, bool> Holds)[] Both =
    [
        ("restartPolicy", pod => pod.Pod["restartPolicy"]?.GetValue<string>() is "Never" or "OnFailure"),
    ];

    /// <summary>The rules that whatever starts by the clock breaks.</summary>
    public static IEnumerable<string> BrokenBySchedule(PodSpec pod) =>
        Schedules.Where(rule => !rule.Holds(pod)).Select(rule => rule.Rule);

    /// <summary>Names of all rules.</summary>
    public static IEnumerable<string> Names =>
        CronJobs.Concat(Jobs).Concat(Both).Select(rule => rule.Rule).Distinct(StringComparer.Ordinal);

    /// <summary>The rules that a Job or CronJob breaks; none for anything else.</summary>
    public static IEnumerable<string> Broken(PodSpec pod) => (pod.Kind switch
    {
        "CronJob" => CronJobs.Concat(Both),
        "Job" => Jobs.Concat(Both),
        _ => [],
    }).Where(rule => !rule.Holds(pod)).Select(rule => rule.Rule);
}
