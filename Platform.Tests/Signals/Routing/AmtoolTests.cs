using Platform.Signals.Alerts;
using Platform.Signals.Routing;
using Platform.Signals.Rules;
using Platform.Tests.Signals.Processes;
using Xunit;

namespace Platform.Tests.Signals.Routing;

[Trait("kind", "process")]
public sealed class AmtoolTests
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
    public async Task Alertmanager_accepts_the_configuration(string stack)
    {
        using var folder = AlertmanagerFolder.Write(RoutingPlans.Of(stack));

        var result = (await PrometheusTool.RunAsync("amtool", folder.Path, "check-config", AlertmanagerFolder.File))
            .ThatSucceeded();

        Assert.Contains("SUCCESS", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_alert_reaches_its_channels_in_order(string stack)
    {
        var plan = RoutingPlans.Of(stack);
        using var folder = AlertmanagerFolder.Write(plan);
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

        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (it, _) =>
            Assert.Equal(
                (string.Join(' ', it.Labels), it.Receivers),
                (string.Join(' ', it.Labels), await RouteAsync(folder, it.Labels))));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Every_receiver_is_routed_to_and_every_route_has_a_receiver(string stack)
    {
        using var folder = AlertmanagerFolder.Write(RoutingPlans.Of(stack));
        var receivers = folder.Configuration["receivers"]!.AsArray().Select(receiver => receiver!["name"]!.GetValue<string>());
        var routed = RoutingTree.Of(RoutingPlans.Of(stack).Channels).Whole()
            .Select(route => route.Receiver).OfType<Channel>().Select(ReceiverNames.Of);

        Assert.Equal(routed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), receivers);
    }

    private static async Task<string> RouteAsync(AlertmanagerFolder folder, string[] labels) =>
        (await PrometheusTool.RunAsync(
            "amtool", folder.Path, ["config", "routes", "test", $"--config.file={AlertmanagerFolder.File}", .. labels]))
            .ThatSucceeded().Output.Trim();
}
