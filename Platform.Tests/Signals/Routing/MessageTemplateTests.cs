using System.Text.Json.Nodes;
using Platform.Tests.Signals.Processes;
using Xunit;

namespace Platform.Tests.Signals.Routing;

[Trait("kind", "process")]
public sealed class MessageTemplateTests
{
    private const string Long = "AnAlertOfSomebodyElseWhoLikesToTellTheWholeStoryInItsName";

    [Theory]
    [InlineData("firing", "P0", "ApiServerDown", "platform-prod", "P0 ApiServerDown in platform-prod")]
    [InlineData("resolved", "P0", "ApiServerDown", "platform-prod", "Resolved: ApiServerDown in platform-prod")]
    [InlineData("firing", null, "KubeAPIDown", null, "KubeAPIDown")]
    [InlineData("firing", null, "Größe", "prod", "Gr??e in prod")]
    [InlineData(
        "resolved", "P1", Long + Long, Long,
        "Resolved: AnAlertOfSomebodyElseWhoLikesToTellTheWholeSt... in AnAlertOfSomebodyElseWhoLikesT...")]
    public async Task SNS_takes_the_subject(
        string status, string? priority, string alert, string? cluster, string expected)
    {
        var subject = await RenderAsync("platform.subject", Data(status, priority, alert, cluster));

        Assert.Equal(expected, subject);
        Assert.Matches("^[!-~][ -~]{0,99}$", subject);
    }

    [Theory]
    [InlineData("platform.title")]
    [InlineData("platform.text")]
    [InlineData("platform.slack.text")]
    public async Task An_alert_of_somebody_else_s_leaves_no_gap(string template)
    {
        var text = await RenderAsync(template, Data("firing", null, "KubeAPIDown", null));

        Assert.Contains("KubeAPIDown", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<no value>", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("^ | in $", text);
    }

    private static JsonObject Data(string status, string? priority, string alert, string? cluster)
    {
        var labels = new JsonObject { ["alertname"] = alert };
        foreach (var (name, value) in new[] { ("priority", priority), ("cluster", cluster) })
        {
            if (value is not null)
            {
                labels[name] = value;
            }
        }

        return new JsonObject
        {
            ["status"] = status,
            ["groupLabels"] = new JsonObject { ["alertname"] = alert },
            ["commonLabels"] = labels.DeepClone(),
            ["alerts"] = new JsonArray(new JsonObject
            {
                ["status"] = status,
                ["labels"] = labels,
                ["annotations"] = new JsonObject(),
                ["startsAt"] = "2026-01-02T03:04:05Z",
                ["generatorURL"] = "https://prometheus.example.com/graph",
            }),
        };
    }

    private static async Task<string> RenderAsync(string template, JsonObject data)
    {
        using var folder = AlertmanagerFolder.Write(RoutingPlans.Of("prod"));
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "data.json"), data.ToJsonString(), TestContext.Current.CancellationToken);
        return (await PrometheusTool.RunAsync(
            "amtool", folder.Path, "template", "render", "--template.glob=platform.tmpl",
            $$$"""--template.text={{ template "{{{template}}}" . }}""", "--template.data=data.json"))
            .ThatSucceeded().Output.TrimEnd('\n');
    }
}
