namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Jobs and cron jobs, by kube-state-metrics.</summary>
public static class JobState
{
    /// <summary>1 where the job has failed for good (condition "true").</summary>
    public static Metric JobFailed { get; } = Gauge("kube_job_failed", "namespace", "job_name", "condition");

    /// <summary>1 where the job is done (condition "true").</summary>
    public static Metric JobComplete { get; } = Gauge("kube_job_complete", "namespace", "job_name", "condition");

    /// <summary>Pods of the job that failed.</summary>
    public static Metric JobStatusFailed { get; } = Gauge("kube_job_status_failed", "namespace", "job_name", "reason");

    /// <summary>When the job started, in seconds since 1970.</summary>
    public static Metric JobStatusStartTime { get; } = Gauge("kube_job_status_start_time", "namespace", "job_name");

    /// <summary>1 an owner of a job.</summary>
    public static Metric JobOwner { get; } =
        Gauge("kube_job_owner", "namespace", "job_name", "owner_kind", "owner_name", "owner_is_controller");

    /// <summary>1 where a cron job is suspended.</summary>
    public static Metric CronjobSpecSuspend { get; } = Gauge("kube_cronjob_spec_suspend", "namespace", "cronjob");

    /// <summary>When the cron job was made, in seconds since 1970.</summary>
    public static Metric CronjobCreated { get; } = Gauge("kube_cronjob_created", "namespace", "cronjob");

    /// <summary>When it last succeeded, in seconds since 1970; absent before.</summary>
    public static Metric CronjobStatusLastSuccessfulTime { get; } =
        Gauge("kube_cronjob_status_last_successful_time", "namespace", "cronjob");

    /// <summary>When it last started, in seconds since 1970.</summary>
    public static Metric CronjobStatusLastScheduleTime { get; } =
        Gauge("kube_cronjob_status_last_schedule_time", "namespace", "cronjob");

    /// <summary>When it starts next, in seconds since 1970.</summary>
    public static Metric CronjobNextScheduleTime { get; } =
        Gauge("kube_cronjob_next_schedule_time", "namespace", "cronjob");

    private const string Source =
        "kubernetes/kube-state-metrics@v2.20.0:docs/metrics/workload";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        KubeStateMetrics.Exporter.Metric(name, MetricKind.Gauge, Source, labels);
}
