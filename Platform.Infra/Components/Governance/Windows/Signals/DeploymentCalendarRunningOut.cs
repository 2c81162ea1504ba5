using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>The calendar in the cluster ends soon, and after it nothing is frozen. There are two months to see to it: a note.</summary>
internal static class DeploymentCalendarRunningOut
{
    private const int SixtyDays = 60 * 24 * 3600;

    public static Alert Of() => new()
    {
        Name = "DeploymentCalendarRunningOut",
        Domain = WindowPanels.Domain,
        Expression = $$"""{{WindowSeries.CalendarEnds}}{through!=""} - time() < 60 * 86400""",
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
        Summary = "The deployment calendar in the cluster runs out",
        Description =
            "The compiled calendar goes through {{ $labels.through }}{{ if gt $value 0.0 }}, for another "
            + "{{ $value | humanizeDuration }}.{{ else }}: no window freezes anything any more.{{ end }}",
        Meaning =
            "The cluster knows windows as moments up to `compiledThrough`. From then on deployments are open at all times, and "
            + "nobody is told each weekend that they are.",
        Investigation =
        [
            "Where it ends: `kubectl -n platform-governance get configmap deployment-calendar -o jsonpath='{.data.through}'`",
            "What the configuration says: `pulumi config get platform:governance`",
        ],
        Resolution =
        [
            "Set `platform:governance.calendar.compiledThrough` to a day two years from now, and `pulumi up`. Look the ranges "
            + "over in the same change: those that are over go, those of the next year come",
        ],
        Panel = WindowPanels.Link("calendar-ends"),
        Reads = [WindowSeries.CalendarEnds],
        Proof = Proof(),
    };

    private static AlertProof Proof() => new(
        Story.Fires(
            "it ends in a minute less than sixty days",
            1,
            [Ends($"{SixtyDays}x20")],
            new FiringAlert(
                "The deployment calendar in the cluster runs out",
                "The compiled calendar goes through 1970-03-01, for another 59d 23h 59m 0s.",
                ("through", "1970-03-01"))),
        Story.Quiet("it ends in a minute more than sixty days", 1, Ends($"{SixtyDays + 120}x20")))
    {
        More =
        [
            Story.Fires(
                "it has ended ten minutes ago",
                20,
                [Ends("600x30")],
                new FiringAlert(
                    "The deployment calendar in the cluster runs out",
                    "The compiled calendar goes through 1970-03-01: no window freezes anything any more.",
                    ("through", "1970-03-01"))),
        ],
    };

    private static InputSeries Ends(string values) =>
        new($$"""{{WindowSeries.CalendarEnds}}{through="1970-03-01"}""", values);
}
