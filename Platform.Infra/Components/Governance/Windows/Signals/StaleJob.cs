using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>A CronJob of the calendar's that has missed three runs: it fails, is suspended, or is not there.</summary>
internal static class StaleJob
{
    /// <summary>The one that writes the state.</summary>
    public static Alert Reconciler() => Of(
        "DeploymentFreezeReconcilerStale",
        WindowNames.Reconciler,
        "The reconciler of deployment windows does not run",
        "Overrides do not take effect, neither to freeze nor to open, and the state is old. The calendar itself holds: "
        + "admission reads its moments, and a freeze in the state ends at its `frozenUntil`. Argo CD's windows hold, too.",
        [
            "It cannot read or write (403): role and binding `deployment-freeze-reconciler`, and policy "
            + "`deployment-freeze-guard`",
            "The calendar is missing: see DeploymentFreezeStateMissing",
            "Something must be deployed meanwhile: a bypass on the object, as docs/deployment-windows.md says",
            "Everything must, and the reconciler stays broken: "
            + "`kubectl delete validatingpolicies.policies.kyverno.io deployment-windows`; `pulumi refresh` and `pulumi up` bring "
            + "it back",
        ]);

    /// <summary>The one that syncs again what was denied.</summary>
    public static Alert Thaw() => Of(
        "DeploymentThawStale",
        WindowNames.Thaw,
        "What a freeze denied is not synced again",
        "Argo CD tries a revision once: applications whose sync a freeze denied stay as they are until somebody syncs them, or "
        + "until the next commit.",
        [
            "It cannot list or patch applications (403): role and binding `deployment-freeze-thaw` in namespace `argocd`",
            "Meanwhile, by hand: `argocd app sync NAME`. Those that wait: `kubectl -n argocd get applications.argoproj.io -o "
            + "jsonpath='{range .items[?(@.status.operationState.phase==\"Failed\")]}{.metadata.name}{\"\\n\"}{end}'`",
        ]);

    // A CronJob that never succeeded counts from when it was made.
    private static Alert Of(
        string name, string job, string summary, string meaning, ImmutableArray<string> resolution)
    {
        var (created, succeeded) = (
            WindowObjects.Job(JobState.CronjobCreated, job),
            WindowObjects.Job(JobState.CronjobStatusLastSuccessfulTime, job));
        return new()
        {
            Name = name,
            Domain = WindowPanels.Domain,
            Expression =
                $"""
                max by (namespace, cronjob) (time() - {succeeded} > 15 * 60)
                or
                max by (namespace, cronjob) (
                  time() - {created} > 15 * 60
                  unless on (namespace, cronjob)
                  {succeeded}
                )
                or
                absent({created}) and on () {WindowObjects.SeenBefore}
                """,
            For = TimeSpan.FromMinutes(5),
            Severity = AlertSeverity.Warning,
            Priority = AlertPriority.P2,
            Summary = summary,
            Description =
                "CronJob {{ $labels.namespace }}/{{ $labels.cronjob }} has not succeeded for more than 15 minutes, or is not there.",
            Meaning = meaning,
            Investigation =
            [
                $"Whether it is there, and suspended: `kubectl -n platform-governance get cronjob {job}`",
                $"What its last run said: `kubectl -n platform-governance logs -l app.kubernetes.io/name={job} --tail=20`",
                "Why none starts: `kubectl -n platform-governance get events --sort-by=.lastTimestamp`",
            ],
            Resolution =
            [
                $"Suspended: `kubectl -n platform-governance patch cronjob {job} -p '{{\"spec\":{{\"suspend\":false}}}}'`",
                "Gone: `pulumi up` of the stack, after `pulumi refresh` where it is still in the state",
                .. resolution,
            ],
            Panel = WindowPanels.Link("freeze-runs"),
            Reads = [JobState.CronjobStatusLastSuccessfulTime, JobState.CronjobCreated, ObjectState.ConfigmapInfo],
            MutedBy = Mute.WithoutApiServer,
            Proof = StaleJobProof.Of(job, summary),
        };
    }
}
