using Platform.Calendar;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>The calendar or the state is not in the cluster.</summary>
internal static class DeploymentFreezeStateMissing
{
    public static Alert Of() => new()
    {
        Name = "DeploymentFreezeStateMissing",
        Domain = WindowPanels.Domain,
        Expression =
            $$"""
            (
              absent({{WindowObjects.Map(FreezeNames.Calendar)}})
              or
              absent({{WindowObjects.Map(FreezeNames.State)}})
            )
            and on ()
            {{WindowObjects.Seen}}
            """,
        // A stack that is being made has Prometheus before it has the reconciler's first run.
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "ConfigMap {{ $labels.namespace }}/{{ $labels.configmap }} is missing",
        Description =
            "kube-state-metrics has shown no ConfigMap {{ $labels.namespace }}/{{ $labels.configmap }} for 15 minutes.",
        Meaning =
            "Without the state deployments are open, whatever the calendar says. Without the calendar the state stays as it "
            + "is until it expires, and then deployments are open.",
        Investigation =
        [
            "What is there: `kubectl -n platform-governance get configmaps,cronjobs,jobs`",
            "Why the reconciler does not write it: `kubectl -n platform-governance logs -l "
            + "app.kubernetes.io/name=deployment-freeze-reconciler --tail=20`",
            "Who deleted it: the API server's audit log, `objectRef.namespace=platform-governance` and `verb=delete`",
        ],
        Resolution =
        [
            "`deployment-freeze`: the reconciler makes it within five minutes; at once: "
            + "`kubectl -n platform-governance create job reconcile-now --from=cronjob/deployment-freeze-reconciler`",
            "`deployment-calendar`: `pulumi up` of the stack, after `pulumi refresh` where it is still in the state",
        ],
        Panel = WindowPanels.Link("freeze-objects"),
        Reads = [ObjectState.ConfigmapInfo],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Lost(FreezeNames.State, FreezeNames.Calendar);
        return new(
            fires,
            Story.Quiet("kube-state-metrics is down", 40, Series(FreezeNames.State, "1x4 stale"), Other("1x4 stale")))
        {
            More =
            [
                Lost(FreezeNames.Calendar, FreezeNames.State),
                fires.QuietAt(19, "not yet for 15 minutes"),
                Story.Quiet(
                    "both are there", 40, Series(FreezeNames.State, "1x60"), Series(FreezeNames.Calendar, "1x60")),
            ],
        };
    }

    // Another namespace has a ConfigMap of the name all the time.
    private static AlertCase Lost(string gone, string left) => Story.Fires(
        $"{gone} is deleted",
        20,
        [
            Series(gone, "1x4 stale"),
            Series(left, "1x40"),
            Other("1x40"),
            new($$"""kube_configmap_info{namespace="team-a",configmap="{{gone}}"}""", "1x40"),
        ],
        new FiringAlert(
            $"ConfigMap platform-governance/{gone} is missing",
            $"kube-state-metrics has shown no ConfigMap platform-governance/{gone} for 15 minutes.",
            ("namespace", "platform-governance"), ("configmap", gone)));

    private static InputSeries Series(string name, string values) =>
        new($$"""kube_configmap_info{namespace="platform-governance",configmap="{{name}}"}""", values);

    private static InputSeries Other(string values) => Series("kube-root-ca.crt", values);
}
