using Platform.Components.PlatformAlerts;
using Xunit;

namespace Platform.Tests.Signals.Catalogue;

/// <summary>Whatever the seeds want to be told is answered, or planned for a named component.</summary>
public sealed class AlertRowTests
{
    private static readonly string[] Components = ["backup", "governance", "observability", "optimisation", "spot"];

    private static readonly HashSet<string> Known = Names();

    [Fact]
    public void Every_row_has_an_answer_or_a_plan() =>
        Assert.Empty(AlertRow.All
            .Where(row => row.Alerts.Count == 0 && row.Also is null && row.Planned.Count == 0)
            .Select(row => row.ToString()));

    [Fact]
    public void Every_alert_that_answers_exists() =>
        Assert.Empty(AlertRow.All.SelectMany(row => row.Alerts.Where(name => !Known.Contains(name))
            .Select(name => $"{row}: {name}")));

    [Fact]
    public void Every_plan_names_a_component_and_alerts_that_are_not_there_yet() =>
        Assert.Empty(AlertRow.All
            .Where(row => row.PlannedIn is null != (row.Planned.Count == 0)
                || (row.PlannedIn is { } component && !Components.Contains(component, StringComparer.Ordinal)))
            .Select(row => row.ToString())
            .Concat(AlertRow.All.SelectMany(row => row.Planned.Where(Known.Contains)
                .Select(name => $"{row}: {name} exists, so move it to alerts"))));

    [Fact]
    public void All_five_seeds_are_read() =>
        Assert.Equal(
            ["000", "001", "002", "003", "004"],
            AlertRow.All.Select(row => row.Seed).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void No_row_stands_twice() =>
        Assert.Empty(AlertRow.All.CountBy(row => row.ToString(), StringComparer.Ordinal)
            .Where(pair => pair.Value > 1).Select(pair => pair.Key));

    private static HashSet<string> Names() =>
        StackSignalSets.Alerts.Select(played => played.Alert).Concat(AlertCatalogue.All())
            .Select(alert => alert.Name)
            .ToHashSet(StringComparer.Ordinal);
}
