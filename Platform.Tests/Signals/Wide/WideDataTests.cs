using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Signals;
using Platform.Signals.Metrics;
using Platform.Signals.Metrics.Catalogue;
using Platform.Signals.Rules;
using Platform.Tests.Cli;
using Platform.Tests.Signals.Expressions;
using Platform.Tests.Signals.Processes;
using Platform.Tests.Signals.Proof;
using Xunit;

namespace Platform.Tests.Signals.Wide;

/// <summary>
/// A join that is ambiguous fails when it is evaluated, not when it is loaded, and then its alert is dead: so all rules
/// run in a live Prometheus on data that is as wide as a cluster's.
/// </summary>
[Trait("kind", "process")]
public sealed class WideDataTests
{
    private const int Samples = 60;

    private const string OfStackLabel = "stack=";

    [Fact]
    public async Task Every_rule_of_every_stack_can_be_evaluated_on_a_busy_cluster()
    {
        // Groups that stacks have in common run once.
        var groups = StackSignalSets.All
            .SelectMany(stack => RuleGroups.Of(stack.Value, Script.Links).Select(group => (Stack: stack.Key, Group: group)))
            .DistinctBy(one => RuleFileJson.Of([one.Group]).ToJsonString(), StringComparer.Ordinal)
            .Select(one => OfStack(one.Stack, one.Group));

        Assert.Equal([], await FaultsAsync([.. groups], [.. StackSignalSets.All.Values.SelectMany(Reads).Distinct()]));
    }

    [Fact]
    public async Task A_join_that_is_ambiguous_there_is_found()
    {
        var set = SampleAlerts.Set(SampleAlerts.Good with
        {
            Name = "Ambiguous",
            Expression =
                "kube_deployment_spec_replicas - on (deployment) kube_deployment_status_replicas_available > 2",
        });

        var faults = await FaultsAsync(
            RuleGroups.Of(set, Script.Links),
            [WorkloadState.DeploymentSpecReplicas, WorkloadState.DeploymentStatusReplicasAvailable]);

        Assert.NotEmpty(faults);
        Assert.All(
            faults, fault => Assert.StartsWith("Ambiguous: found duplicate series", fault, StringComparison.Ordinal));
    }

    // The label keeps what the stacks' rules make apart: one Prometheus does not take it twice. What a group reads of its own is its own
    // stack's.
    private static RuleGroup OfStack(string stack, RuleGroup group)
    {
        var own = group.Rules.Select(rule => rule.Record).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new RuleGroup(
            $"{stack}-{group.Name}",
            [
                .. group.Rules.Select(rule => rule with
                {
                    Labels = rule.Labels.SetItem("stack", stack),
                    Expression = own.Aggregate(rule.Expression, (expression, name) => expression.Replace(
                        name + "{", $"{name}{{{OfStackLabel}\"{stack}\",", StringComparison.Ordinal)),
                }),
            ]);
    }

    private static IEnumerable<Metric> Reads(SignalSet set) =>
        set.Alerts.SelectMany(alert => alert.Reads).Concat(set.Recordings.SelectMany(recording => recording.Reads))
            .Where(metric => set.Recordings.All(recording => recording.Metric != metric));

    private static async Task<IReadOnlyList<string>> FaultsAsync(
        ImmutableArray<RuleGroup> groups, ImmutableArray<Metric> metrics)
    {
        if (groups.IsEmpty)
        {
            return [];
        }

        var trees = await PromParser.ParseAsync(groups.SelectMany(group => group.Rules).Select(rule => rule.Expression));
        using var folder = new TemporaryFolder();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        await File.WriteAllTextAsync(folder["wide.txt"],
            WideData.OpenMetrics(metrics, AskedLabels.Of(trees.Values), now, Samples));
        (await PrometheusTool.RunAsync(
            "promtool", folder.Path, "tsdb", "create-blocks-from", "openmetrics", "--quiet", "wide.txt", "data"))
            .ThatSucceeded();
        await File.WriteAllTextAsync(folder["rules.json"], RuleFileJson.Of(groups).ToJsonString());
        await File.WriteAllTextAsync(folder["prometheus.yml"], """
            global: {evaluation_interval: 1s}
            rule_files: [rules.json]
            """);
        await using var prometheus = await LoopbackServer.PrometheusAsync(folder.Path);
        var rules = await prometheus.UntilAsync("all rules were evaluated", EvaluatedAsync);
        Assert.Equal(groups.Sum(group => group.Rules.Length), rules.Count);
        return
        [
            .. rules.Where(rule => (string?)rule["health"] != "ok")
                .Select(rule => $"{rule["name"]}: {rule["lastError"]}").Distinct(StringComparer.Ordinal),
            .. await HistoryFaultsAsync(prometheus.Client, groups, now),
            .. await ThinFaultsAsync(prometheus.Client, trees.Values, now),
        ];
    }

    private static async Task<IReadOnlyList<JsonNode>?> EvaluatedAsync(HttpClient client)
    {
        var answer = JsonNode.Parse(await client.GetStringAsync(new Uri("api/v1/rules", UriKind.Relative)))!;
        List<JsonNode> rules = [.. answer["data"]!["groups"]!.AsArray().SelectMany(group => group!["rules"]!.AsArray()).OfType<JsonNode>()];
        return rules.TrueForAll(rule => (string?)rule["health"] is "ok" or "err") ? rules : null;
    }

    // The rules ran at one moment; what the data said before is asked for here.
    private static async Task<IReadOnlyList<string>> HistoryFaultsAsync(
        HttpClient client, ImmutableArray<RuleGroup> groups, long now)
    {
        var faults = new List<string>();
        foreach (var rule in groups.SelectMany(group => group.Rules).DistinctBy(rule => rule.Expression, StringComparer.Ordinal))
        {
            var body = await HistoryAsync(client, rule.Expression, now, step: 300);
            if ((string?)body["status"] != "success")
            {
                faults.Add($"{rule.Alert ?? rule.Record}: {body["error"]}");
            }
        }

        return faults;
    }

    // A join of nothing is never ambiguous: what every selector finds is counted, or the verdict would be empty. What a group
    // makes and reads itself is as wide as the group makes it.
    private static async Task<IReadOnlyList<string>> ThinFaultsAsync(
        HttpClient client, IEnumerable<PromNode> trees, long now)
    {
        var faults = new List<string>();
        var selectors = trees.SelectMany(tree => tree.AllOf("VectorSelector")).Select(selector => selector.Text)
            .Where(selector => !selector.Contains(OfStackLabel, StringComparison.Ordinal));
        foreach (var selector in selectors.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var body = await HistoryAsync(client, $"count({selector})", now, step: 30);
            var most = body["data"]!["result"]!.AsArray()
                .SelectMany(series => series!["values"]!.AsArray())
                .Select(sample => int.Parse(sample![1]!.GetValue<string>(), CultureInfo.InvariantCulture))
                .DefaultIfEmpty().Max();
            if (most < 2)
            {
                faults.Add($"{most} series of {selector}");
            }
        }

        return faults;
    }

    private static async Task<JsonNode> HistoryAsync(HttpClient client, string expression, long now, int step)
    {
        using var query = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["query"] = expression,
            ["start"] = $"{now - (Samples * 30)}",
            ["end"] = $"{now + 30}",
            ["step"] = $"{step}",
        });
        using var answer = await client.PostAsync(new Uri("api/v1/query_range", UriKind.Relative), query);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
