using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Platform.Signals.Metrics;

namespace Platform.Tests.Signals.Wide;

/// <summary>Half an hour of the wide world, as text that promtool makes blocks of.</summary>
internal static class WideData
{
    /// <summary>Writes the samples of metrics.</summary>
    /// <param name="metrics">The metrics.</param>
    /// <param name="asked">What rules ask of labels, by name of the series.</param>
    /// <param name="end">Time of the last sample, in seconds since 1970.</param>
    /// <param name="samples">Samples a series, half a minute apart.</param>
    /// <returns>The text, in OpenMetrics' form.</returns>
    public static string OpenMetrics(
        IEnumerable<Metric> metrics, AskedLabels asked, long end, int samples)
    {
        var text = new StringBuilder();
        foreach (var metric in metrics.OrderBy(metric => metric.Name, StringComparer.Ordinal))
        {
            string[] suffixes = metric.Kind == MetricKind.Histogram ? ["_bucket", "_sum", "_count"] : [""];
            var wishes = suffixes.SelectMany(suffix => asked.Of(metric.Name + suffix)).ToList();
            foreach (var suffix in suffixes)
            {
                var series = WideWorld.Series(metric, wishes)
                    .Select(labels => suffix is "_sum" or "_count" ? labels.Remove("le") : labels)
                    .Select(Braces)
                    .Distinct(StringComparer.Ordinal);
                foreach (var (index, labels) in series.Index())
                {
                    Append(text, metric, metric.Name + suffix + labels, index, end, samples);
                }
            }
        }

        return text.Append("# EOF\n").ToString();
    }

    private static void Append(StringBuilder text, Metric metric, string series, int index, long end, int samples)
    {
        for (var sample = 0; sample < samples; sample++)
        {
            // A scrape fails here and there.
            if ((sample + index) % 17 != 16)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"{series} {Value(metric, index, sample)} {end - ((samples - 1 - sample) * 30L)}\n");
            }
        }
    }

    // A third of the gauges are zero, a third one, a third far above every threshold, and each changes in between: no
    // comparison leaves both sides of a join empty all the time. Counters grow, and start again once.
    private static long Value(Metric metric, int index, int sample) => metric.Kind switch
    {
        MetricKind.Counter or MetricKind.Histogram => (sample < 20 ? sample : sample - 20) * (index % 3 * 7L),
        _ => ((index + (sample / 10)) % 3) switch { 0 => 0, 1 => 1, _ => 4_000_000_000 },
    };

    private static string Braces(ImmutableSortedDictionary<string, string> labels) =>
        "{" + string.Join(',', labels.Select(label => $"{label.Key}=\"{label.Value}\"")) + "}";
}
