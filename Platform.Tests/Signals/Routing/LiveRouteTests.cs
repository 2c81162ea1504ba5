using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Signals.Alerts;
using Platform.Signals.Routing;
using Platform.Signals.Rules;
using Platform.Tests.Signals.Processes;
using Xunit;

namespace Platform.Tests.Signals.Routing;

/// <summary>Where a live Alertmanager takes alerts, by its own word. It sends nothing: each group waits for an hour.</summary>
[Trait("kind", "process")]
public sealed class LiveRouteTests
{
    private static readonly Dictionary<string, string[]> Receivers = new(StringComparer.Ordinal)
    {
        ["prod"] =
            ["sns-oncall,pagerduty,slack-incidents", "pagerduty,slack-incidents", "tickets", "slack-notes", "slack-alerts"],
        ["govcloud"] = ["sns-oncall", "sns-oncall", "tickets", "tickets", "tickets"],
        ["staging"] = ["slack-incidents", "slack-incidents", "slack-alerts", "slack-notes", "slack-alerts"],
        ["dev"] = ["nobody", "nobody", "nobody", "nobody", "nobody"],
        ["local"] = ["nobody", "nobody", "nobody", "nobody", "nobody"],
    };

    public static TheoryData<string> Stacks => RoutingPlans.Stacks;

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_alert_reaches_its_channels_in_order(string stack)
    {
        var plan = RoutingPlans.Of(stack);
        var expected = Receivers[stack];
        (string[] Labels, string Receivers)[] cases =
        [
            (["alertname=Watchdog", "severity=none"], plan.Config.Heartbeat is null ? "nobody" : "heartbeat"),
            (["alertname=InfoInhibitor", "severity=none"], "nobody"),
            (["alertname=KubeAPIDown", "severity=critical"], expected[1]),
            (["alertname=KubePodCrashLooping", "severity=warning"], expected[2]),
            (["alertname=CPUThrottlingHigh", "severity=info"], expected[3]),
            (["alertname=Odd", "severity=none"], expected[4]),
            (["alertname=Misspelt", "priority=p1", "severity=critical"], expected[1]),
            .. Enum.GetValues<AlertPriority>()
                .Select(priority => (Labels: (string[])[$"priority={priority}"], expected[(int)priority])),
            .. plan.Alerts.Where(alert => !RoutingTree.Watchdog.Equals(alert.Name, StringComparison.Ordinal)).Select(
                alert => (
                    (string[])
                    [
                        $"alertname={alert.Name}", .. AlertRules.Labels(alert).Select(label => $"{label.Key}={label.Value}"),
                    ],
                    expected[(int)alert.Priority])),
        ];

        var routes = await RoutesAsync(plan, [.. cases.Select(it => it.Labels)]);

        Assert.Equal(cases.Select(it => $"{Text(it.Labels)}: {it.Receivers}"), routes);
    }

    private static async Task<IEnumerable<string>> RoutesAsync(RoutingPlan plan, IReadOnlyList<string[]> alerts)
    {
        using var folder = AlertmanagerFolder.Write(plan, change: Wait);
        await using var alertmanager = await LoopbackServer.AlertmanagerAsync(folder.Path);
        var path = new Uri("api/v2/alerts", UriKind.Relative);
        using var posted = await alertmanager.Client.PostAsJsonAsync(
            path,
            alerts.Select(labels => new
            {
                labels = labels.Select(label => label.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]),
            }),
            TestContext.Current.CancellationToken);
        Assert.True(
            posted.IsSuccessStatusCode, await posted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var answers = await alertmanager.Client.GetFromJsonAsync<JsonArray>(path, TestContext.Current.CancellationToken);
        var receivers = answers!.ToDictionary(
            alert => Text(alert!["labels"]!.AsObject().Select(label => $"{label.Key}={label.Value}")),
            alert => string.Join(',', alert!["receivers"]!.AsArray().Select(receiver => (string)receiver!["name"]!)),
            StringComparer.Ordinal);
        return alerts.Select(labels => $"{Text(labels)}: {receivers.GetValueOrDefault(Text(labels), "is not there")}");
    }

    private static void Wait(JsonObject configuration)
    {
        Stack<JsonObject> open = new([configuration["route"]!.AsObject()]);
        while (open.TryPop(out var route))
        {
            route["group_wait"] = "1h";
            foreach (var below in route["routes"]?.AsArray() ?? [])
            {
                open.Push(below!.AsObject());
            }
        }
    }

    private static string Text(IEnumerable<string> labels) => string.Join(' ', labels.Order(StringComparer.Ordinal));
}
