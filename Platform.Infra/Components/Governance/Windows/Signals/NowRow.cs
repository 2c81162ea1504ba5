using System.Collections.Immutable;
using Platform.Signals.Dashboards;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>What holds now, and how long the calendar lasts.</summary>
internal static class NowRow
{
    public static DashboardRow Of(WindowContext context) => new("now", "Now",
    [
        .. context.ShowsLabels ? (ImmutableArray<Panel>)[State] : [],
        .. context.HasWindows ? (ImmutableArray<Panel>)[Calendar] : [],
        .. context.HasRanges ? (ImmutableArray<Panel>)[Ranges] : [],
    ]);

    private static TablePanel State => new()
    {
        Key = "freeze-state",
        Title = "State",
        Description =
            "What the reconciler wrote last: open or frozen, by the calendar or by a person, until when (UTC, as "
            + "20260608T040000Z), and what it made of the override. Without an end it is open until the next window.",
        Unit = Unit.Text,
        Height = 4,
        Targets =
        [
            new PromQl(
                $$"""
                max by ({{WindowObjects.Status}}, {{WindowObjects.Source}}, {{WindowObjects.Until}}, {{WindowObjects.Override}}) (
                  {{WindowObjects.State($"{WindowObjects.Status}!=\"\"")}}
                )
                """),
        ],
        Columns =
        [
            new TableColumn(WindowObjects.Status, "Deployments"),
            new TableColumn(WindowObjects.Until, "Until"),
            new TableColumn(WindowObjects.Source, "Decided by"),
            new TableColumn(WindowObjects.Override, "Override"),
        ],
    };

    private static StatPanel Calendar => new()
    {
        Key = "calendar-ends",
        Title = "Calendar lasts",
        Description = "How long the calendar in the cluster answers. Red: in sixty days nothing is frozen any more.",
        Unit = Unit.Duration,
        Width = 8,
        Thresholds = Thresholds.Below(60 * 86400, 90 * 86400),
        Targets = [new PromQl($"max by (through) ({WindowSeries.CalendarEnds}) - time()")],
    };

    private static TablePanel Ranges => new()
    {
        Key = "range-ends",
        Title = "Ranges",
        Description = "How long until each range ends. One that has ended is below 0 and red, and should leave the calendar.",
        Unit = Unit.Duration,
        Width = 16,
        Height = 4,
        Targets = [new PromQl($"max by (window) ({WindowSeries.RangeEnds}) - time()")],
        Columns =
        [
            new TableColumn("window", "Range"),
            new TableColumn("Value", "Ends in")
            {
                Thresholds = new(DashboardColour.Red, [new(0, DashboardColour.Green)]),
            },
        ],
    };
}
