using System.Text.Json.Nodes;
using Platform.Signals.Dashboards;
using Platform.Tests.Signals.Dashboards.Lint;
using Xunit;

namespace Platform.Tests.Signals.Dashboards;

/// <summary>Each rule finds what it is for: the sample, spoilt in one place, has that one fault by it.</summary>
[Trait("kind", "process")]
public sealed class DashboardLinterTests
{
    private static readonly IReadOnlyList<(string Fault, Action<JsonNode> Spoil)> Spoilt =
    [
        ("template-datasource-rule : the data source variable is called 'metrics'",
            json => Variable(json, "prometheus_datasource")["name"] = "metrics"),
        ("template-datasource-rule : the data source variable is labelled 'Data source'",
            json => Variable(json, "loki_datasource")["label"] = "Data source"),
        ("template-job-rule : variable 'job': takes one value only", json => Variable(json, "job")["multi"] = false),
        ("template-job-rule : no variable 'job'", json => Variable(json, "job")["name"] = "task"),
        ("template-instance-rule : variable 'instance': has another value for all than '.+'",
            json => Variable(json, "instance")["allValue"] = ".*"),
        ("template-label-promql-rule : cannot be read: 'values(up, cluster)'",
            json => Variable(json, "cluster")["query"] = "values(up, cluster)"),
        ("template-on-time-change-reload-rule : variable 'cluster' is not read anew when the time range changes",
            json => Variable(json, "cluster")["refresh"] = 1),
        ("uneditable-dashboard : can be edited", json => json["editable"] = true),
        ("panel-datasource-rule up: asks no chosen data source", json => Up(json)["datasource"]!["uid"] = "prometheus"),
        ("panel-title-description-rule up: has no title or no description", json => Up(json)["description"] = ""),
        ("panel-units-rule up: has no known unit: 'apples'",
            json => Up(json)["fieldConfig"]!["defaults"]!["unit"] = "apples"),
        ("panel-no-targets-rule up: has no target", json => Up(json).AsObject().Remove("targets")),
        ("target-promql-rule up: cannot be read at the end: sum(up{job=~\"$job\", instance=~\"$instance\"}",
            json => Ask(json, "sum(up{job=~\"$job\", instance=~\"$instance\"}")),
        ("target-rate-interval-rule up: a rate over another time than $__rate_interval: "
            + "rate(a{job=~\"$job\", instance=~\"$instance\"}[5m])",
            json => Ask(json, "rate(a{job=~\"$job\", instance=~\"$instance\"}[5m])")),
        ("target-counter-agg-rule up: a counter as it is, a_total: a_total{job=~\"$job\", instance=~\"$instance\"}",
            json => Ask(json, "a_total{job=~\"$job\", instance=~\"$instance\"}")),
        ("target-job-rule up: not for the chosen jobs only: up{job=\"$job\", instance=~\"$instance\"}",
            json => Ask(json, "up{job=\"$job\", instance=~\"$instance\"}")),
        ("target-instance-rule up: not for the chosen instances only: up{job=~\"$job\"}",
            json => Ask(json, "up{job=~\"$job\"}")),
        ("target-logql-rule log: cannot be read at the end: {namespace=\"a\"",
            json => Panel(json, "log")["targets"]![0]!["expr"] = "{namespace=\"a\""),
        ("target-logql-auto-rule log-rate: a range of another length than $__auto: rate({namespace=\"a\"}[5m])",
            json => Panel(json, "log-rate")["targets"]![0]!["expr"] = "rate({namespace=\"a\"}[5m])"),
    ];

    [Fact]
    public async Task Each_rule_finds_its_fault()
    {
        var subjects = await DashboardLinter.ReadAsync([.. Spoilt.Select(item => Spoil(item.Spoil))]);

        Assert.Equal(
            Spoilt.Select(item => item.Fault),
            subjects.Zip(Spoilt, (subject, item) => string.Join('\n', DashboardLinter.Faults(subject)
                .Where(fault => item.Fault.StartsWith(fault.Rule, StringComparison.Ordinal))
                .Select(fault => $"{fault.Rule} {fault.Panel}: {fault.Message}"))));
    }

    [Fact]
    public void Every_rule_is_shown_to_work()
    {
        Assert.Equal(
            DashboardLinter.Rules,
            Spoilt.Select(item => item.Fault.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private static (Dashboard, JsonNode) Spoil(Action<JsonNode> spoil)
    {
        var json = JsonNode.Parse(DashboardJson.Of(SampleDashboards.Every))!;
        spoil(json);
        return (SampleDashboards.Every, json);
    }

    private static void Ask(JsonNode json, string expression) => Up(json)["targets"]![0]!["expr"] = expression;

    private static JsonNode Up(JsonNode json) => Panel(json, "up");

    private static JsonNode Panel(JsonNode json, string key) =>
        json["panels"]!.AsArray().Single(panel => panel!["id"]!.GetValue<int>() == PanelId.Of(key))!;

    private static JsonNode Variable(JsonNode json, string name) =>
        json["templating"]!["list"]!.AsArray().Single(variable => variable!["name"]!.GetValue<string>() == name)!;
}
