using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>Deployments are frozen; nothing to do, but good to know for whoever wonders why nothing is deployed.</summary>
internal static class DeploymentFreezeActive
{
    public static Alert Of() => new()
    {
        Name = "DeploymentFreezeActive",
        Domain = WindowPanels.Domain,
        Expression =
            $$"""
            max by ({{WindowObjects.Source}}, {{WindowObjects.Until}}) (
              {{WindowObjects.State($"{WindowObjects.Status}=\"frozen\"")}}
            )
            """,
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
        Summary = "Deployments are frozen until {{ $labels.label_fasti_sh_freeze_until }}",
        Description =
            "What froze them is the {{ if eq $labels.label_fasti_sh_freeze_source \"manual\" }}override of a person"
            + "{{ else }}calendar{{ end }}. They are open again at {{ $labels.label_fasti_sh_freeze_until }} (UTC).",
        Meaning =
            "New workloads and changed templates are denied in namespaces with label `fasti.sh/freeze-scope: enabled`, and "
            + "Argo CD keeps automatic syncs waiting. Scaling, restarts of pods and restores go on.",
        Investigation =
        [
            "What holds, until when, and why: `kubectl -n platform-governance get configmap deployment-freeze -o yaml`",
            "Who decided it, where the source is manual: "
            + "`kubectl -n platform-governance get configmap deployment-freeze-override -o yaml`",
        ],
        Resolution =
        [
            "Nothing: it ends by itself",
            "One deployment cannot wait: a bypass on the object, as docs/deployment-windows.md says",
            "All of them cannot: `platform freeze override --mode open --for 4h --by NAME --reason WHY | kubectl apply -f -`",
        ],
        Panel = WindowPanels.Link("freeze-state"),
        Reads = [ObjectState.ConfigmapLabels],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "the weekend begins",
            5,
            [
                StateSeries.Of("open", "schedule", "1x4 stale"),
                StateSeries.Of("frozen", "schedule", "_x4 1x20", ("until", "20260608T040000Z")),
            ],
            new FiringAlert(
                "Deployments are frozen until 20260608T040000Z",
                "What froze them is the calendar. They are open again at 20260608T040000Z (UTC).",
                (WindowObjects.Source, "schedule"), (WindowObjects.Until, "20260608T040000Z")));
        return new(
            fires,
            Story.Quiet(
                "deployments are open by hand, and ConfigMaps of others have the label",
                5,
                StateSeries.Of("open", "manual", "1x20", ("until", "20260608T040000Z")),
                StateSeries.In("team-a", "deployment-freeze", "frozen"),
                StateSeries.In("platform-governance", "deployment-freeze-override", "frozen")))
        {
            More =
            [
                fires.QuietAt(3, "it is still open"),
                Story.Fires(
                    "somebody freezes for an audit",
                    5,
                    [StateSeries.Of("frozen", "manual", "1x20", ("until", "20260612T000000Z"))],
                    new FiringAlert(
                        "Deployments are frozen until 20260612T000000Z",
                        "What froze them is the override of a person. They are open again at 20260612T000000Z (UTC).",
                        (WindowObjects.Source, "manual"), (WindowObjects.Until, "20260612T000000Z"))),
            ],
        };
    }
}
