using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Platform.Slo;

/// <summary>A part of a story: an event a minute, all alike.</summary>
/// <param name="Minutes">How long.</param>
/// <param name="IsBad">Whether its events are bad.</param>
internal sealed record StorySpan(int Minutes, bool IsBad)
{
    private const int Start = 1000;

    /// <summary>Samples of a series over a story, one a minute, in promtool's notation.</summary>
    /// <param name="sample">The series.</param>
    /// <param name="spans">The story.</param>
    /// <returns>The samples; the first is of the moment before the first event.</returns>
    public static string Values(SampleSeries sample, ImmutableArray<StorySpan> spans) =>
        sample.Role == SampleRole.Gauge ? Gauge(sample, spans) : Counter(sample.Role, spans);

    private static string Counter(SampleRole role, ImmutableArray<StorySpan> spans)
    {
        // increase() does not look further back than where a counter would have been 0.
        var value = Start;
        var text = new StringBuilder().Append(Start);
        foreach (var span in spans)
        {
            var step = role == SampleRole.All || (role == SampleRole.Bad) == span.IsBad ? 1 : 0;
            text.Append(CultureInfo.InvariantCulture, $" {value + step}+{step}x{span.Minutes - 1}");
            value += step * span.Minutes;
        }

        return text.ToString();
    }

    private static string Gauge(SampleSeries sample, ImmutableArray<StorySpan> spans)
    {
        var text = new StringBuilder(Now(sample.WhenGood, 1, true));
        foreach (var (index, span) in spans.Index())
        {
            text.Append(' ').Append(Now(span.IsBad ? sample.WhenBad : sample.WhenGood, span.Minutes, index == 0));
        }

        return text.ToString();
    }

    // A sample that is only missing is looked up for five minutes more, so that a series ends with a mark.
    private static string Now(string value, int minutes, bool isFirst) =>
        value != SampleSeries.Absent ? string.Create(CultureInfo.InvariantCulture, $"{value}x{minutes - 1}")
        : isFirst ? string.Create(CultureInfo.InvariantCulture, $"_x{minutes}")
        : minutes == 1 ? "stale"
        : string.Create(CultureInfo.InvariantCulture, $"stale _x{minutes - 1}");
}
