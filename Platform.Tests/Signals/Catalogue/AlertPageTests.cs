using Platform.Components.PlatformAlerts;
using Platform.Tests.Configuration;
using Xunit;

namespace Platform.Tests.Signals.Catalogue;

public sealed class AlertPageTests
{
    [Fact]
    public void The_page_of_alerts_is_what_the_records_and_the_rows_say()
    {
        var path = Repository.PathOf("docs", "alerts.md");
        var page = AlertPage.Of(
            StackSignalSets.Alerts.Select(played => played.Alert).Concat(AlertCatalogue.All())
                .Concat(StackSignalSets.All["prod"].Alerts)
                .Reverse().DistinctBy(alert => alert.Name, StringComparer.Ordinal),
            AlertRow.All);
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1")
        {
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            File.WriteAllText(path, page);
        }

        Assert.Equal(File.ReadAllText(path), page);
    }
}
