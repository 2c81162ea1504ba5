using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Slo;
using Platform.Tests.Cli;
using Platform.Tests.Signals.Processes;
using Platform.Tests.Signals.Proof;
using Platform.Tests.Signals.Routing;
using Xunit;

namespace Platform.Tests.Slo;

/// <summary>
/// A service that begins to fail, from its counters to the page: Prometheus with the rules of one objective, Alertmanager with the
/// prod stack's configuration. So that it takes seconds, scrapes and evaluations follow each other fast; windows and thresholds are
/// the real ones.
/// </summary>
[Trait("kind", "process")]
public sealed class SloIncidentTests
{
    private const string Alert = "SloBurnRateCritical";

    [Fact]
    public async Task A_service_fails_and_pages_once_and_its_budget_is_counted()
    {
        await using var receiver = await NoticeReceiver.StartAsync();
        var (good, bad, isFailing) = (1000, 1000, false);
        receiver.SetMetrics(() =>
        {
            (good, bad) = Volatile.Read(ref isFailing) ? (good, bad + 10) : (good + 10, bad);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"http_requests_total{{code=\"200\"}} {good}\nhttp_requests_total{{code=\"500\"}} {bad}\n");
        });
        using var routing = AlertmanagerFolder.Write(
            RoutingPlans.Of("prod"), file => $"{receiver.Address}/{file}", node => IncidentTests.Shorten(node, receiver.Address));
        await using var alertmanager = await LoopbackServer.AlertmanagerAsync(routing.Path);
        using var folder = new TemporaryFolder();
        var rules = RuleFileJson.Of(SloRules.Of(SampleObjectives.Events, new SloOptions(), Script.Links)).ToJsonString();
        await File.WriteAllTextAsync(folder["rules.yml"], rules, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            folder["prometheus.yml"], Prometheus(receiver.Target, alertmanager.Client.BaseAddress!.Authority),
            TestContext.Current.CancellationToken);
        await using var prometheus = await LoopbackServer.PrometheusAsync(folder.Path, "--rules.alert.resend-delay=1s");

        await prometheus.UntilAsync("the service is measured as good", client => ValueAsync(client, "slo:error_ratio{window='1h'} == 0"));
        Assert.Empty(receiver.At("/pagerduty"));

        Volatile.Write(ref isFailing, true);
        var page = await prometheus.UntilAsync("the page reaches PagerDuty", _ => Task.FromResult(
            receiver.At("/pagerduty").Select(text => JsonNode.Parse(text)!).FirstOrDefault(notice =>
                notice["payload"]!["class"]!.GetValue<string>() == Alert)));
        Assert.Equal(
            ["trigger", "P1 SloBurnRateCritical in platform-prod", "error", "slo"],
            [
                page["event_action"]!.GetValue<string>(),
                .. ((string[])["summary", "severity", "component"]).Select(key => page["payload"]![key]!.GetValue<string>()),
            ]);
        Assert.EndsWith("/SloBurnRateCritical.md", page["links"]![0]!["href"]!.GetValue<string>(), StringComparison.Ordinal);

        // The slower pair is above its threshold too, and says nothing that the faster one has not said.
        await prometheus.UntilAsync(
            "the slower pair fires", client => ValueAsync(client, "ALERTS{alertname='SloBurnRateHigh',alertstate='firing'}"));
        var muted = await prometheus.UntilAsync("Alertmanager mutes it", async _ => MutedBy(
            await alertmanager.Client.GetStringAsync(new Uri("api/v2/alerts", UriKind.Relative), TestContext.Current.CancellationToken)));
        Assert.NotEmpty(muted);
        Assert.DoesNotContain(receiver.At("/pagerduty"), text => text.Contains("SloBurnRateHigh", StringComparison.Ordinal));
        await prometheus.UntilAsync("the budget is spent", client => ValueAsync(client, "slo:period_error_budget_remaining < 0"));
    }

    private static async Task<string?> ValueAsync(HttpClient client, string query)
    {
        var answer = JsonNode.Parse(await client.GetStringAsync(
            new Uri($"api/v1/query?query={Uri.EscapeDataString(query)}", UriKind.Relative)))!;
        return answer["data"]!["result"]!.AsArray() is [{ } first, ..] ? first["value"]![1]!.GetValue<string>() : null;
    }

    private static string? MutedBy(string alerts) => JsonNode.Parse(alerts)!.AsArray()
        .FirstOrDefault(alert => alert!["labels"]!["alertname"]!.GetValue<string>() == "SloBurnRateHigh"
            && alert["status"]!["inhibitedBy"]!.AsArray().Count > 0)?["status"]!["inhibitedBy"]![0]!.GetValue<string>();

    private static string Prometheus(string exporter, string alertmanager) => $$"""
        global:
          scrape_interval: 1s
          scrape_timeout: 1s
          evaluation_interval: 500ms
          external_labels: {cluster: platform-prod}
        rule_files: [rules.yml]
        scrape_configs:
          - job_name: shop
            static_configs: [{targets: ['{{exporter}}']}]
        alerting:
          alertmanagers: [{static_configs: [{targets: ['{{alertmanager}}']}]}]
        """;
}
