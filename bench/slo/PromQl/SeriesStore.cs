namespace Platform.SloBench.PromQl;

/// <summary>All series, by metric and labels.</summary>
internal sealed class SeriesStore
{
    private readonly Dictionary<string, Dictionary<string, Series>> _metrics = new(StringComparer.Ordinal);

    /// <summary>Changes with each new series, so that selectors know when to look again.</summary>
    public int Version { get; private set; }

    /// <summary>All series.</summary>
    public IEnumerable<Series> All => _metrics.Values.SelectMany(metric => metric.Values);

    /// <summary>The series of a metric.</summary>
    public IEnumerable<Series> Of(string metric) =>
        _metrics.TryGetValue(metric, out var series) ? series.Values : [];

    /// <summary>A series, made where it is new.</summary>
    public Series Get(string metric, Labels labels)
    {
        if (!_metrics.TryGetValue(metric, out var series))
        {
            _metrics[metric] = series = new(StringComparer.Ordinal);
        }

        if (!series.TryGetValue(labels.Key, out var one))
        {
            series[labels.Key] = one = new Series(metric, labels);
            Version++;
        }

        return one;
    }
}
