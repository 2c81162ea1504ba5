using Platform.Signals.Metrics.Catalogue;
using Platform.Tests.Signals.Expressions;
using Xunit;

namespace Platform.Tests.Signals.Contract;

/// <summary>An alert that reads a metric or a label which nobody exports never fires, and nobody notices.</summary>
[Trait("kind", "process")]
public sealed class MetricContractTests
{
    [Fact]
    public async Task Every_rule_reads_what_it_says_and_what_the_pinned_versions_export()
    {
        var rules = StackSignalSets.Alerts
            .Select(played => (Name: played.Id, played.Alert.Expression, played.Alert.Reads))
            .Concat(StackSignalSets.All.Values.SelectMany(set => set.Recordings)
                .Select(recording => (recording.Metric.Name, recording.Expression, recording.Reads)))
            .ToList();
        var trees = await PromParser.ParseAsync(rules.Select(rule => rule.Expression));

        Assert.Empty(rules.SelectMany(rule => MetricContract.Faults(trees[rule.Expression], rule.Reads)
            .Select(fault => $"{rule.Name} {fault}")).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_metric_that_a_record_lists_is_in_the_catalogue_or_recorded_by_the_stack() =>
        Assert.Empty(StackSignalSets.All.Values
            .SelectMany(set => set.Alerts.SelectMany(alert => alert.Reads.Select(metric => (alert.Name, Metric: metric)))
                .Concat(set.Recordings.SelectMany(item => item.Reads.Select(metric => (item.Metric.Name, Metric: metric))))
                .Where(read => !MetricCatalogue.All.Contains(read.Metric)
                    && !set.Recordings.Any(item => item.Metric == read.Metric)))
            .Select(read => $"{read.Name} reads {read.Metric.Name}, which is in no catalogue")
            .Distinct(StringComparer.Ordinal));

    [Fact]
    public void Metrics_have_one_entry_each_and_whole_versions()
    {
        Assert.Empty(MetricCatalogue.WithRecorded.CountBy(metric => metric.Name, StringComparer.Ordinal)
            .Where(pair => pair.Value > 1).Select(pair => pair.Key));
        Assert.Empty(MetricCatalogue.All
            .Where(metric => metric.Labels.Intersect(metric.Exporter.TargetLabels, StringComparer.Ordinal)
                .Except(["namespace", "pod", "container", "node", "service", "endpoint"], StringComparer.Ordinal).Any())
            .Select(metric => $"{metric.Name} has a label that the scrape overwrites"));
    }

    [Theory]
    [InlineData("up == 0", "reads up, which Reads does not list")]
    [InlineData("""{job="a"} > 0""", """reads series of no named metric: {job="a"}""")]
    [InlineData(
        """kube_deployment_spec_replicas{deploymnet="a"} > 0""",
        "matches deploymnet, a label that kube_deployment_spec_replicas does not have")]
    [InlineData(
        "max by (nod) (kube_deployment_spec_replicas) > 0", "groups by nod, a label that none of its metrics has")]
    [InlineData("vector(1)", "lists kube_deployment_spec_replicas in Reads and does not read it")]
    public async Task What_cannot_be_counted_on_is_named(string expression, string fault)
    {
        var trees = await PromParser.ParseAsync([expression]);

        Assert.Contains(fault, MetricContract.Faults(trees[expression], [WorkloadState.DeploymentSpecReplicas]));
    }

    [Theory]
    [InlineData("2.20.0", null, false)]
    [InlineData("2.21.0", null, true)]
    [InlineData(null, "2.20.0", true)]
    [InlineData(null, "2.21.0", false)]
    public async Task A_metric_must_be_in_the_pinned_version(string? since, string? until, bool isFault)
    {
        var metric = WorkloadState.DeploymentSpecReplicas with { Since = since, Until = until };
        var trees = await PromParser.ParseAsync([metric.Name]);

        Assert.Equal(isFault ? 1 : 0, MetricContract.Faults(trees[metric.Name], [metric]).Count());
    }
}
