using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>A range is over and still in the calendar.</summary>
internal static class DeploymentRangeOver
{
    public static Alert Of() => new()
    {
        Name = "DeploymentRangeOver",
        Domain = WindowPanels.Domain,
        Expression = $$"""time() - {{WindowSeries.RangeEnds}}{window!=""} > 0""",
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Range {{ $labels.window }} of the deployment calendar is over",
        Description = "Range {{ $labels.window }} ended {{ $value | humanizeDuration }} ago and is still in the calendar.",
        Meaning =
            "A schedule of Argo CD's has no year: the sync window of the range comes again on the same days of next year, when "
            + "admission lets everything in. Nobody would know why nothing is synced.",
        Investigation =
        [
            "The range: `platform:governance.calendar.windows` in the stack's file",
            "Argo CD's windows: `kubectl -n argocd get appprojects.argoproj.io deployment-windows -o yaml`",
        ],
        Resolution =
        [
            "Take it out of `platform:governance.calendar.windows`, and `pulumi up`",
            "It comes again next year, on other days: give it the new ones now that this year's are past",
        ],
        Panel = WindowPanels.Link("range-ends"),
        Reads = [WindowSeries.RangeEnds],
        Proof = new(
            Story.Fires(
                "it ended a second ago",
                20,
                [Ends("1199x30")],
                new FiringAlert(
                    "Range inventory of the deployment calendar is over",
                    "Range inventory ended 1s ago and is still in the calendar.",
                    ("window", "inventory"))),
            Story.Quiet("it ends this second", 20, Ends("1200x30"))),
    };

    private static InputSeries Ends(string values) =>
        new($$"""{{WindowSeries.RangeEnds}}{window="inventory"}""", values);
}
