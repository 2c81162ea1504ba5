using System.Reflection;
using Platform.Configuration;
using Platform.Signals.Metrics;
using Platform.Tests.Configuration;
using Xunit;

namespace Platform.Tests.Signals.Dashboards;

/// <summary>Panels read what the pinned versions export.</summary>
[Trait("kind", "process")]
public sealed class DashboardMetricTests
{
    [Fact]
    public async Task Every_metric_and_label_of_a_panel_is_in_the_catalogue()
    {
        var known = KnownSeries();
        var queries = StackDashboards.All.Select(item => item.Dashboard)
            .SelectMany(dashboard => dashboard.Panels
                .SelectMany(panel => panel.Targets.Select(target => (Place: panel.Key, Text: QueryText.Of(target))))
                .Concat(dashboard.Variables.Select(variable => (Place: $"${variable.Name}", Text: QueryText.Of(variable))))
                .Select(query => (Place: $"{dashboard.Uid}: {query.Place}", query.Text)))
            .Where(query => query.Text.Language == "promql")
            .ToList();
        var parsed = await ParsedQuery.AllAsync(queries.Select(query => query.Text));

        Assert.Empty(queries.SelectMany(query => parsed[query.Text].Selectors
            .SelectMany(selector => Faults(selector, known))
            .Select(fault => $"{query.Place} reads {fault}")));
    }

    [Fact]
    public void A_metric_that_nobody_exports_and_a_label_that_it_lacks_are_found()
    {
        var known = KnownSeries();

        Assert.Equal(
            ["the unknown metric 'velero_backup_succeeded'"],
            Faults(new QuerySelector("velero_backup_succeeded", [], null, null), known));
        Assert.Equal(
            ["the unknown label 'node_name' of 'up'"],
            Faults(new QuerySelector("up", [new QueryMatcher("node_name", "=", "a")], null, null), known));
    }

    [Fact]
    public void A_variable_lists_the_values_of_a_label_that_the_metric_has()
    {
        var known = KnownSeries();

        Assert.Empty(StackDashboards.All.SelectMany(item => item.Dashboard.Variables
            .Where(variable => !known.GetValueOrDefault(variable.Selector.Split('{')[0], []).Contains(variable.Of))
            .Select(variable => $"{item.Dashboard.Uid}: ${variable.Name} lists '{variable.Of}'")));
    }

    private static IEnumerable<string> Faults(QuerySelector selector, Dictionary<string, HashSet<string>> known)
    {
        if (selector.Metric is not { } metric)
        {
            return ["series of no named metric"];
        }

        return known.TryGetValue(metric, out var labels)
            ? selector.Matchers.Where(matcher => !labels.Contains(matcher.Label))
                .Select(matcher => $"the unknown label '{matcher.Label}' of '{metric}'")
            : [$"the unknown metric '{metric}'"];
    }

    private static Dictionary<string, HashSet<string>> KnownSeries()
    {
        var series = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var metric in Metrics())
        {
            string[] suffixes = metric.Kind == MetricKind.Histogram ? ["_bucket", "_sum", "_count"] : [""];
            foreach (var suffix in suffixes)
            {
                var labels = series.TryGetValue(metric.Name + suffix, out var others) ? others : [];
                labels.UnionWith([.. metric.Labels, .. metric.Exporter.TargetLabels, "__name__", "le"]);
                series[metric.Name + suffix] = labels;
            }
        }

        return series;
    }

    private static IEnumerable<Metric> Metrics() =>
        typeof(Metric).Assembly.GetTypes()
            .Where(type => type.Namespace == "Platform.Signals.Metrics.Catalogue")
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(Metric))
            .Select(property => (Metric)property.GetValue(null)!)
            .Concat(Repository.Stacks.SelectMany(stack => StackSignals.Of(
                    PlatformConfigReader.Read(StackFile.Read(Repository.StackPath(stack))).Config!).Recordings)
                .Select(recording => recording.Metric));
}
