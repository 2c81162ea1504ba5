using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>An override is over and still there. The calendar holds again, which whoever wrote it should hear.</summary>
internal static class DeploymentFreezeOverrideExpired
{
    public static Alert Of() => new()
    {
        Name = "DeploymentFreezeOverrideExpired",
        Domain = WindowPanels.Domain,
        Expression = OverrideVerdict.Is("expired"),
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
        Summary = "The override of deployment windows has expired",
        Description = "The override is over, and the calendar holds: deployments are {{ $labels.label_fasti_sh_freeze_status }}.",
        Meaning =
            "What a person froze or opened for a time is no longer so. The ConfigMap that is left does nothing; the next who "
            + "reads it may think otherwise.",
        Investigation =
        [
            "Whose it was, and why: `kubectl -n platform-governance get configmap deployment-freeze-override -o yaml`",
            "What holds now: `kubectl -n platform-governance get configmap deployment-freeze -o yaml`",
        ],
        Resolution =
        [
            "It is needed no more: `kubectl -n platform-governance delete configmap deployment-freeze-override`",
            "It still is: write it anew with a later end, "
            + "`platform freeze override --mode freeze --for 24h --by NAME --reason WHY | kubectl apply -f -`",
        ],
        Panel = WindowPanels.Link("freeze-state"),
        Reads = [ObjectState.ConfigmapLabels],
        MutedBy = Mute.WithoutApiServer,
        Proof = OverrideVerdict.Proof(
            "an opening is over, and the weekend is not", "expired", "active", "frozen",
            new FiringAlert(
                "The override of deployment windows has expired",
                "The override is over, and the calendar holds: deployments are frozen.",
                (WindowObjects.Status, "frozen"))),
    };
}
