using Platform.Signals.Metrics;
using Platform.Tests.Signals.Expressions;

namespace Platform.Tests.Signals.Contract;

/// <summary>A selector of an expression, and the metric that it selects.</summary>
/// <param name="Selector">The node.</param>
/// <param name="Name">The series' name; empty where the selector has none.</param>
/// <param name="Metric">The metric; <c>null</c> where none of those given has the name.</param>
internal sealed record ReadSeries(PromNode Selector, string Name, Metric? Metric)
{
    private static readonly string[] Suffixes = ["_bucket", "_sum", "_count"];

    /// <summary>The selectors of an expression.</summary>
    /// <param name="tree">The expression.</param>
    /// <param name="metrics">Metrics to look in.</param>
    public static IEnumerable<ReadSeries> Of(PromNode tree, IEnumerable<Metric> metrics)
    {
        var byName = metrics
            .SelectMany(metric => metric.Kind == MetricKind.Histogram
                ? Suffixes.Select(suffix => (Name: metric.Name + suffix, Metric: metric))
                : [(metric.Name, metric)])
            .DistinctBy(item => item.Name, StringComparer.Ordinal)
            .ToDictionary(item => item.Name, item => item.Metric, StringComparer.Ordinal);
        return tree.AllOf("VectorSelector").Select(selector =>
        {
            var name = selector.Child("Identifier")?.Text ?? "";
            return new ReadSeries(selector, name, byName.GetValueOrDefault(name));
        });
    }

    /// <summary>Labels that its matchers name.</summary>
    public IEnumerable<string> MatchedLabels => Selector.AllOf("UnquotedLabelMatcher").Select(matcher => matcher.Child("LabelName")!.Text);

    /// <summary>Labels that a series of the metric can have.</summary>
    public static IEnumerable<string> LabelsOf(Metric metric) =>
        [.. metric.Labels, .. metric.Exporter.TargetLabels, .. metric.Kind == MetricKind.Histogram ? ["le"] : (string[])[]];
}
