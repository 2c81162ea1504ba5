using System.Text.Json.Nodes;
using Platform.Signals.Rules;
using Platform.Tests.Cli;
using Platform.Tests.Signals.Processes;
using Platform.Tests.Signals.Proof;
using Xunit;

namespace Platform.Tests.Signals.Routing;

/// <summary>
/// An incident from the exporter to the page: Prometheus with the prod stack's rules, Alertmanager with its
/// configuration. So that it takes seconds, every <c>for</c> is dropped, and every <c>group_wait</c> and
/// <c>group_interval</c> is a second at most; receivers have the test's address and files, and nothing else is changed.
/// </summary>
[Trait("kind", "process")]
public sealed class IncidentTests
{
    private const string Alert = "ApiServerDown";

    [Fact]
    public async Task The_API_server_dies_and_pages_and_comes_back()
    {
        await using var receiver = await NoticeReceiver.StartAsync();
        using var routing = AlertmanagerFolder.Write(
            RoutingPlans.Of("prod"), file => $"{receiver.Address}/{file}", node => Shorten(node, receiver.Address));
        await using var alertmanager = await LoopbackServer.AlertmanagerAsync(routing.Path);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["rules.yml"], Rules(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            folder["prometheus.yml"], Prometheus(receiver.Target), TestContext.Current.CancellationToken);
        // What is sent before Alertmanager is discovered is lost, and sent again after this time only.
        await using var prometheus = await LoopbackServer.PrometheusAsync(folder.Path, "--rules.alert.resend-delay=1s");

        // Before the first scrape the API server counts as down: nobody is to hear of that.
        await prometheus.UntilAsync("the API server is scraped", IsUpAsync);
        await File.WriteAllTextAsync(
            folder["alertmanager.json"], $$"""[{"targets": ["{{alertmanager.Client.BaseAddress!.Authority}}"]}]""",
            TestContext.Current.CancellationToken);
        await prometheus.UntilAsync("the heartbeat reaches its service", _ => First(receiver, "/heartbeat-url"));
        // Others are down from the start, as the test has no such target.
        Assert.DoesNotContain(receiver.At("/pagerduty"), text => text.Contains(Alert, StringComparison.Ordinal));

        receiver.SetDown(true);
        var page = await Page(prometheus, receiver, "trigger");
        Assert.Equal(
            ["P0 ApiServerDown in platform-prod", "critical", "ApiServerDown", "control-plane", "platform-prod"],
            ((string[])["summary", "severity", "class", "component", "group"])
                .Select(key => page["payload"]![key]!.GetValue<string>()));
        Assert.Equal(
            "https://runbooks.prod.platform.example.com/ApiServerDown.md", page["links"]![0]!["href"]!.GetValue<string>());
        var slack = JsonNode.Parse(
            await prometheus.UntilAsync("Slack hears of it", _ => First(receiver, "/slack-incidents-url")))!;
        Assert.Contains("|Runbook>", slack["attachments"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        // Objectives of the API server page the topic too, and may be first.
        var topic = await prometheus.UntilAsync("the topic hears of it", _ => Task.FromResult(
            Array.Find(receiver.At("/sns/"), text => text.Contains($"Subject=P0+{Alert}", StringComparison.Ordinal))));
        Assert.Contains("Subject=P0+ApiServerDown+in+platform-prod", topic, StringComparison.Ordinal);
        Assert.Contains(
            Uri.EscapeDataString("arn:aws:sns:eu-central-1:777788889999:platform-prod-oncall-alerts"), topic,
            StringComparison.Ordinal);

        receiver.SetDown(false);
        var resolved = await Page(prometheus, receiver, "resolve");
        Assert.Equal(page["dedup_key"]!.GetValue<string>(), resolved["dedup_key"]!.GetValue<string>());
        await prometheus.UntilAsync("Slack hears that it is over", _ => Task.FromResult(
            Array.Find(receiver.At("/slack-incidents-url"), text => text.Contains("Resolved", StringComparison.Ordinal))));
    }

    private static async Task<string?> IsUpAsync(HttpClient client)
    {
        var answer = JsonNode.Parse(await client.GetStringAsync(
            new Uri("api/v1/query?query=up%7Bjob%3D%22apiserver%22%7D+%3D%3D+1", UriKind.Relative)))!;
        return answer["data"]!["result"]!.AsArray().Count > 0 ? "up" : null;
    }

    private static async Task<JsonNode> Page(LoopbackServer prometheus, NoticeReceiver receiver, string action) =>
        await prometheus.UntilAsync($"a {action} of {Alert} reaches PagerDuty", _ => Task.FromResult(
            receiver.At("/pagerduty").Select(text => JsonNode.Parse(text)!).FirstOrDefault(notice =>
                notice["event_action"]!.GetValue<string>() == action
                && notice["payload"]!["class"]!.GetValue<string>() == Alert)));

    private static Task<string?> First(NoticeReceiver receiver, string path) =>
        Task.FromResult(receiver.At(path).FirstOrDefault());

    private static string Rules()
    {
        var config = StackSignalSets.Configs["prod"];
        var rules = RuleFileJson.Of(RuleGroups.Of(StackSignalSets.All["prod"], StackSignals.Links(config)));
        foreach (var rule in rules["groups"]!.AsArray().SelectMany(group => group!["rules"]!.AsArray()))
        {
            rule!.AsObject().Remove("for");
            rule.AsObject().Remove("keep_firing_for");
        }

        return rules.ToJsonString();
    }

    private static string Prometheus(string exporter) => $$"""
        global:
          scrape_interval: 1s
          scrape_timeout: 1s
          evaluation_interval: 250ms
          external_labels: {cluster: platform-prod}
        rule_files: [rules.yml]
        scrape_configs:
          - job_name: apiserver
            static_configs: [{targets: ['{{exporter}}']}]
        alerting:
          alertmanagers: [{file_sd_configs: [{files: [alertmanager.json], refresh_interval: 1s}]}]
        """;

    internal static void Shorten(JsonNode node, string address)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list.OfType<JsonNode>())
            {
                Shorten(item, address);
            }
        }

        if (node is not JsonObject map)
        {
            return;
        }

        foreach (var key in ((string[])["group_wait", "group_interval"]).Where(map.ContainsKey))
        {
            map[key] = map[key]!.GetValue<string>() == "0s" ? "0s" : "1s";
        }

        if (map.ContainsKey("routing_key_file"))
        {
            map["url"] = $"{address}/pagerduty";
        }

        if (map["sigv4"] is JsonObject signature)
        {
            map["api_url"] = $"{address}/sns/";
            signature["access_key"] = "test";
            signature["secret_key"] = "test";
        }

        foreach (var child in map.Select(pair => pair.Value).OfType<JsonNode>().ToArray())
        {
            Shorten(child, address);
        }
    }
}
