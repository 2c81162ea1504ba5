using System.Globalization;

namespace Platform.Slo;

/// <summary>Events of a classic histogram: good is what took no longer than a bucket's bound.</summary>
public sealed record LatencyIndicator : Indicator
{
    /// <summary>The histogram's name, without suffix.</summary>
    public required string Histogram { get; init; }

    /// <summary>Label matchers without braces, such as <c>job="apiserver",verb!="WATCH"</c>; empty for all.</summary>
    public string Matchers { get; init; } = "";

    /// <summary>The bound in the histogram's unit: one that it has a bucket for.</summary>
    public required decimal Threshold { get; init; }

    /// <summary>Selector of all events.</summary>
    public string TotalSelector => Matchers.Length == 0 ? $"{Histogram}_count" : $"{Histogram}_count{{{Matchers}}}";

    /// <summary>Selector of the good ones.</summary>
    public string GoodSelector => $"{Histogram}_bucket{{{(Matchers.Length == 0 ? "" : $"{Matchers},")}{Bound}}}";

    // Prometheus 3 writes the bound 1 as 1.0, Prometheus 2 as the exporter does (Prometheus 3 migration guide).
    private string Bound => decimal.IsInteger(Threshold)
        ? $"le=~\"{Threshold.ToString("0", CultureInfo.InvariantCulture)}(\\\\.0)?\""
        : $"le=\"{Threshold.ToString("0.############", CultureInfo.InvariantCulture)}\"";
}
