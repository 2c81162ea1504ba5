namespace Platform.SloBench.PromQl;

/// <summary>Aggregations over a vector.</summary>
internal static class Aggregation
{
    /// <summary>The groups with their values.</summary>
    public static List<Sample> Of(AggregateNode node, List<Sample> vector)
    {
        var groups = new Dictionary<string, (Labels Labels, List<double> Values)>(StringComparer.Ordinal);
        foreach (var sample in vector)
        {
            var labels = node is { Labels: [], Without: false }
                ? Labels.None
                : sample.Labels.Keep(node.Labels, node.Without);
            if (!groups.TryGetValue(labels.Key, out var group))
            {
                groups[labels.Key] = group = (labels, []);
            }

            group.Values.Add(sample.Value);
        }

        return [.. groups.Values.Select(group => new Sample(group.Labels, Reduce(node.Operator, group.Values)))];
    }

    private static double Reduce(string name, List<double> values) => name switch
    {
        "sum" => values.Sum(),
        "max" => values.Max(),
        "min" => values.Min(),
        "count" => values.Count,
        _ => values.Average(),
    };
}
