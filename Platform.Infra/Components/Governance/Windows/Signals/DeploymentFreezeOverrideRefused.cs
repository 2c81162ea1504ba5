using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>Somebody froze or opened deployments, and it does not hold.</summary>
internal static class DeploymentFreezeOverrideRefused
{
    public static Alert Of() => new()
    {
        Name = "DeploymentFreezeOverrideRefused",
        Domain = WindowPanels.Domain,
        Expression = OverrideVerdict.Is("refused"),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "The override of deployment windows is refused",
        Description =
            "The override cannot be read or opens deployments for more than a day, so that the calendar holds: deployments are "
            + "{{ $labels.label_fasti_sh_freeze_status }}.",
        Meaning =
            "A person believes that deployments are frozen, or open, and they are not. Policy `deployment-freeze-guard` "
            + "denies such an override as it is written; this one came in while Kyverno did not answer, or from a backup.",
        Investigation =
        [
            "What it says: `kubectl -n platform-governance get configmap deployment-freeze-override -o yaml`",
            "What is wrong with it: `platform freeze status -s STACK --override FILE`, with that output as the file",
        ],
        Resolution =
        [
            "Write it anew: `platform freeze override --mode MODE --for 4h --by NAME --reason WHY | kubectl apply -f -`",
            "Nobody needs it: `kubectl -n platform-governance delete configmap deployment-freeze-override`",
        ],
        Panel = WindowPanels.Link("freeze-state"),
        Reads = [ObjectState.ConfigmapLabels],
        MutedBy = Mute.WithoutApiServer,
        Proof = OverrideVerdict.Proof(
            "somebody opens until next week", "refused", "none", "open",
            new FiringAlert(
                "The override of deployment windows is refused",
                "The override cannot be read or opens deployments for more than a day, so that the calendar holds: deployments "
                + "are open.",
                (WindowObjects.Status, "open"))),
    };
}
