using Platform.Components.Governance.Windows;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A job has failed for good.</summary>
internal static class JobFailed
{
    // They run every five minutes and see the world anew: what counts is how long none succeeded, which has alerts of its own.
    private const string Repeated = $"{WindowNames.Reconciler}|{WindowNames.Thaw}";

    public static Alert Of() => new()
    {
        Name = "JobFailed",
        Domain = "workloads",
        Expression =
            $$"""
            max by (namespace, job_name) (
              {{JobState.JobFailed}}{condition="true", job_name!~"({{Repeated}})-[0-9]+"}
            ) == 1
            """,
        For = TimeSpan.FromMinutes(1),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Job {{ $labels.namespace }}/{{ $labels.job_name }} failed",
        Description =
            "Job {{ $labels.namespace }}/{{ $labels.job_name }} has used up its tries. The alert ends when the job is deleted.",
        Meaning = "What the job was to do is not done: a migration, a report, a clean-up.",
        Investigation =
        [
            "Its pods and their log: `kubectl logs -n NAMESPACE job/NAME --all-containers --tail=100`",
            "Why it gave up: `kubectl describe job NAME -n NAMESPACE`, `BackoffLimitExceeded` or `DeadlineExceeded`",
        ],
        Resolution =
        [
            "Repair the cause, then delete the job; a cron job starts the next in time, or at once: "
            + "`kubectl create job NAME-again --from=cronjob/NAME -n NAMESPACE`",
            "Set `ttlSecondsAfterFinished`, so that finished jobs go by themselves",
        ],
        Panel = Overview.Panel("jobs-failed"),
        Reads = [JobState.JobFailed],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "a job has used up its tries",
            3,
            [new("""kube_job_failed{namespace="team-a",job_name="report",condition="true"}""", "_x2 1x20")],
            new FiringAlert(
                "Job team-a/report failed",
                "Job team-a/report has used up its tries. The alert ends when the job is deleted.",
                ("namespace", "team-a"), ("job_name", "report")));
        return new(
            fires,
            Story.Quiet(
                "a job has not failed",
                20,
                new("""kube_job_failed{namespace="team-a",job_name="report",condition="false"}""", "1x20"),
                new("""kube_job_failed{namespace="team-a",job_name="report",condition="true"}""", "0x20"),
                new("""kube_job_failed{namespace="platform-governance",job_name="deployment-freeze-reconciler-29123456",condition="true"}""", "1x20"),
                new("""kube_job_failed{namespace="platform-governance",job_name="deployment-freeze-thaw-29123457",condition="true"}""", "1x20")))
        {
            More = [fires.QuietAt(2, "it may be deleted at once")],
        };
    }
}
