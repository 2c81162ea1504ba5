using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;
using Platform.Tests.Signals.Expressions;
using Xunit;

namespace Platform.Tests.Signals.Lint;

/// <summary>Rules that Prometheus takes and on-call should not have to.</summary>
[Trait("kind", "process")]
public sealed class AlertLintTests
{
    [Fact]
    public async Task No_alert_has_a_known_fault()
    {
        var trees = await PromParser.ParseAsync(StackSignalSets.Alerts.Select(played => played.Alert.Expression));

        Assert.Empty(StackSignalSets.Alerts.SelectMany(played =>
            AlertLint.Faults(played.Alert, trees[played.Alert.Expression]).Select(fault => $"{played.Id} {fault}")));
    }

    [Fact]
    public void No_two_alerts_ask_the_same() =>
        Assert.Empty(StackSignalSets.All.Values.SelectMany(set => set.Alerts
            .GroupBy(alert => string.Join(' ', alert.Expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(" and ", group.Select(alert => alert.Name)))));

    [Theory]
    [InlineData("kube_pod_container_status_restarts_total > 5", "reads the counter kube_pod_container_status_restarts_total as it is, without a rate")]
    [InlineData("rate(up[5m]) > 0", "takes the rate of up, which is a gauge")]
    [InlineData("increase(kube_pod_container_status_restarts_total[90s]) > 0", "looks over [90s], less than four scrapes")]
    [InlineData("topk(3, up) > 0", "uses topk, whose series change from one evaluation to the next")]
    [InlineData("up / karpenter_nodepools_limit > 0.9", "divides by karpenter_nodepools_limit, which may be zero")]
    [InlineData("sum by (namespace) (externalsecret_status_condition) > 0", "groups externalsecret_status_condition by the exporter's namespace; the object's is exported_namespace")]
    public async Task A_fault_is_named(string expression, string fault)
    {
        var trees = await PromParser.ParseAsync([expression]);

        Assert.Equal([fault], AlertLint.Faults(Asking(expression), trees[expression]));
    }

    [Theory]
    [InlineData("absent(kube_pod_container_status_restarts_total)")]
    [InlineData("count(kube_pod_container_status_restarts_total) > 5")]
    [InlineData("kube_pod_container_status_restarts_total unless kube_pod_container_status_restarts_total offset 15m")]
    [InlineData("increase(kube_pod_container_status_restarts_total[2m]) > 0")]
    [InlineData("karpenter_nodepools_usage / karpenter_nodepools_limit > 0.9 and karpenter_nodepools_limit > 0")]
    [InlineData("node_filesystem_avail_bytes / node_filesystem_size_bytes < 0.1")]
    public async Task A_sound_expression_passes(string expression)
    {
        var trees = await PromParser.ParseAsync([expression]);

        Assert.Empty(AlertLint.Faults(Asking(expression), trees[expression]));
    }

    [Fact]
    public async Task A_long_wait_and_a_label_that_is_gone_are_named()
    {
        var alert = SampleAlerts.Good with { For = TimeSpan.FromHours(7), Summary = "{{ $labels.pod }}" };
        var trees = await PromParser.ParseAsync([alert.Expression]);

        Assert.Equal(
            [
                "names the label pod, which its series do not have",
                "waits for 07:00:00: put the time into the range",
            ],
            AlertLint.Faults(alert, trees[alert.Expression]));
    }

    private static Alert Asking(string expression) => SampleAlerts.Good with
    {
        Expression = expression,
        Reads =
        [
            PodState.ContainerStatusRestartsTotal, Scrapes.Up, Karpenter.NodepoolsUsage, Karpenter.NodepoolsLimit,
            ExternalSecretsOperator.StatusCondition, NodeExporter.FilesystemAvailBytes, NodeExporter.FilesystemSizeBytes,
        ],
    };
}
