using Platform.Signals.Dashboards;
using Xunit;

namespace Platform.Tests.Signals.Dashboards;

public sealed class DashboardShapeTests
{
    [Fact]
    public void An_id_comes_from_the_key_alone()
    {
        // FNV-1a of "a" is 0xe40c292c (RFC 9923); the highest bit goes.
        Assert.Equal(0x640c292c, PanelId.Of("a"));
        Assert.NotEqual(PanelId.Of("numbers"), PanelId.OfRow("numbers"));
        Assert.Throws<ArgumentException>(() => PanelId.Of(""));
    }

    [Fact]
    public void A_panel_more_changes_no_id()
    {
        var before = Ids(Of(Stat("first"), Stat("second")));
        var after = Ids(Of(Stat("new"), Stat("first"), Stat("second")));

        Assert.Equal(before, after.Intersect(before));
        Assert.Equal(2, before.Count);
        Assert.Equal(3, after.Count);
    }

    [Fact]
    public void Panels_stand_beside_each_other_until_the_line_is_full()
    {
        var json = StackDashboards.WithSample[^1].Json["panels"]!.AsArray();

        Assert.Equal(
            [
                "row 0 0 24 1", "stat 0 1 4 4", "stat 4 1 4 4", "gauge 8 1 6 6",
                "row 0 7 24 1", "timeseries 0 8 12 8", "timeseries 0 16 24 8", "heatmap 0 24 12 8", "alertlist 12 24 12 8",
                "row 0 32 24 1", "table 0 33 24 8", "table 0 41 24 8", "logs 0 49 24 10", "timeseries 0 59 12 8",
                "text 0 67 24 3",
            ],
            json.Select(panel => string.Join(' ', panel!["type"], panel["gridPos"]!["x"], panel["gridPos"]!["y"],
                panel["gridPos"]!["w"], panel["gridPos"]!["h"])));
    }

    [Fact]
    public void Faults_are_told_all_at_once()
    {
        var faulty = Of(Stat("a"), Stat("a"), Stat("B") with { Width = 25, Targets = [] }) with
        {
            Uid = "A-dashboard-whose-uid-is-longer-than-forty-characters",
        };

        var error = Assert.Throws<ArgumentException>(() => DashboardJson.Of(faulty));

        Assert.Equal(
            "Dashboard 'A-dashboard-whose-uid-is-longer-than-forty-characters' cannot be made: The uid is not in kebab "
            + "case. The uid is 53 characters long; 40 are allowed. Key 'B' is not in kebab case. Panel 'B' is 25 wide "
            + $"and 4 high. Panel 'B' has no target. One id ({PanelId.Of("a")}) for panel 'a' and panel 'a': rename all "
            + "but one. (Parameter 'dashboard')",
            error.Message);
    }

    [Fact]
    public void A_panel_asks_one_kind_of_data_source()
    {
        var mixed = Of(Stat("a") with { Targets = [new PromQl("up"), new LogQl("{}")] });

        var error = Assert.Throws<ArgumentException>(() => DashboardJson.Of(mixed));

        Assert.Equal(
            "Dashboard 'one' cannot be made: Panel 'a' mixes data sources. (Parameter 'dashboard')", error.Message);
    }

    [Fact]
    public void The_sample_is_written_as_recorded() =>
        Golden.Match(DashboardJson.Of(SampleDashboards.Every), "dashboards/sample.json");

    private static Dashboard Of(params Panel[] panels) => new()
    {
        Uid = "one",
        Title = "One",
        Description = "One row.",
        Rows = [new DashboardRow("row", "Row", [.. panels])],
    };

    private static StatPanel Stat(string key) => new()
    {
        Key = key,
        Title = key,
        Description = key,
        Unit = Unit.None,
        Targets = [new PromQl("up")],
    };

    private static List<int> Ids(Dashboard dashboard) => [.. dashboard.Panels.Select(panel => PanelId.Of(panel.Key))];
}
