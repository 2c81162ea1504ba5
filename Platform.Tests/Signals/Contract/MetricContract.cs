using Platform.Catalog;
using Platform.Signals.Metrics;
using Platform.Tests.Signals.Expressions;

namespace Platform.Tests.Signals.Contract;

/// <summary>What an expression may count on.</summary>
internal static class MetricContract
{
    /// <summary>Everything that is wrong with what an expression reads.</summary>
    /// <param name="tree">The expression.</param>
    /// <param name="reads">The metrics that its record says it reads.</param>
    public static IEnumerable<string> Faults(PromNode tree, IReadOnlyCollection<Metric> reads)
    {
        var series = ReadSeries.Of(tree, reads).ToList();
        return
        [
            .. series.Where(item => item.Metric is null).Select(item => item.Name.Length == 0
                ? $"reads series of no named metric: {item.Selector.Text}"
                : $"reads {item.Name}, which Reads does not list").Distinct(StringComparer.Ordinal),
            .. reads.Except(series.Select(item => item.Metric).OfType<Metric>())
                .Select(metric => $"lists {metric.Name} in Reads and does not read it"),
            .. reads.SelectMany(VersionFaults),
            .. series.Where(item => item.Metric is not null).SelectMany(item => item.MatchedLabels
                .Except(ReadSeries.LabelsOf(item.Metric!), StringComparer.Ordinal)
                .Select(label => $"matches {label}, a label that {item.Name} does not have")),
            .. UnknownGroupings(tree, reads),
        ];
    }

    private static IEnumerable<string> VersionFaults(Metric metric)
    {
        var version = VersionNumber.Read(metric.Exporter.Version);
        if (metric.Since is { } since && version < VersionNumber.Read(since))
        {
            yield return $"reads {metric.Name}, which {metric.Exporter.Name} has since {since}, and {version} is pinned";
        }

        if (metric.Until is { } until && version >= VersionNumber.Read(until))
        {
            yield return $"reads {metric.Name}, which {metric.Exporter.Name} lost in {until}, and {version} is pinned";
        }
    }

    // label_replace and label_join make labels; their names are texts in the expression.
    private static IEnumerable<string> UnknownGroupings(PromNode tree, IReadOnlyCollection<Metric> reads)
    {
        var known = reads.SelectMany(ReadSeries.LabelsOf)
            .Concat(tree.AllOf("StringLiteral").Select(text => text.Text[1..^1]))
            .ToHashSet(StringComparer.Ordinal);
        return tree.AllOf("GroupingLabels")
            .SelectMany(labels => labels.AllOf("LabelName"))
            .Select(label => label.Text)
            .Distinct(StringComparer.Ordinal)
            .Where(label => !known.Contains(label))
            .Select(label => $"groups by {label}, a label that none of its metrics has");
    }
}
