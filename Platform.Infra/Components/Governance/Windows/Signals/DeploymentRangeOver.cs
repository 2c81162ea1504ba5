using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>
/// A range is over and still in the calendar. There are months until it would do harm: a note, and a week's time before.
/// </summary>
internal static class DeploymentRangeOver
{
    private const int Week = 7 * 86400;

    public static Alert Of() => new()
    {
        Name = "DeploymentRangeOver",
        Domain = WindowPanels.Domain,
        Expression = $$"""time() - {{WindowSeries.RangeEnds}}{window!=""} > 7 * 86400""",
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
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
                "it ended a week and a second ago",
                20,
                [Ends($"{1199 - Week}x30")],
                new FiringAlert(
                    "Range inventory of the deployment calendar is over",
                    "Range inventory ended 7d 0h 0m 1s ago and is still in the calendar.",
                    ("window", "inventory"))),
            Story.Quiet("it ended a week ago", 20, Ends($"{1200 - Week}x30"))),
    };

    private static InputSeries Ends(string values) =>
        new($$"""{{WindowSeries.RangeEnds}}{window="inventory"}""", values);
}
