using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>Cases of CronJobs that run, and do not. Time begins at 0, so that an age is the moment less the value.</summary>
internal static class StaleJobProof
{
    private const string Succeeded = "kube_cronjob_status_last_successful_time";

    private const string Created = "kube_cronjob_created";

    public static AlertProof Of(string job, string summary)
    {
        var firing = new FiringAlert(
            summary,
            $"CronJob platform-governance/{job} has not succeeded for more than 15 minutes, or is not there.",
            ("namespace", "platform-governance"), ("cronjob", job));
        var fails = Story.Fires(
            "its runs fail, and others' do well",
            21,
            [Series(Created, job, "0x60"), Series(Succeeded, job, "0x60"), Series(Succeeded, "other", "0+60x60"), Map],
            firing);
        var never = Story.Fires(
            "it has never succeeded since it was made", 21, [Series(Created, job, "0x60"), Map], firing);
        var gone = Story.Fires(
            "it is deleted, and another namespace has one of the name",
            30,
            [
                Series(Created, job, "0x24 stale"), Series(Succeeded, job, "0+60x24 stale"), Map,
                new($$"""{{Created}}{namespace="team-a",cronjob="{{job}}"}""", "0x60"),
            ],
            firing);
        return new(
            fails,
            Story.Quiet(
                "it succeeds every ten minutes",
                60,
                Series(Created, job, "0x70"),
                Series(Succeeded, job, "0x10 600x10 1200x10 1800x10 2400x10 3000x10 3600x10"),
                Series(Created, "other", "0x70"),
                Map))
        {
            More =
            [
                fails.QuietAt(20, "it may still come"),
                never,
                never.QuietAt(20, "it may still succeed"),
                gone,
                gone.QuietAt(29, "it may be made anew"),
                Story.Quiet("the stack is being made, and Prometheus is there before it", 19, Map),
                Story.Quiet(
                    "kube-state-metrics is down", 14, Series(Created, job, "0x4 stale"), Series(Succeeded, job, "0x4 stale"),
                    new("up{job=\"other\"}", "1x60")),
            ],
        };
    }

    private static InputSeries Map =>
        new("""kube_configmap_info{namespace="default",configmap="kube-root-ca.crt"}""", "1x80");

    private static InputSeries Series(string metric, string job, string values) =>
        new($$"""{{metric}}{namespace="platform-governance",cronjob="{{job}}"}""", values);
}
