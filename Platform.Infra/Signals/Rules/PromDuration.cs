using System.Globalization;
using System.Text;

namespace Platform.Signals.Rules;

/// <summary>Durations as Prometheus writes them.</summary>
public static class PromDuration
{
    private static readonly (string Unit, long Milliseconds)[] Units =
        [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1)];

    /// <summary>Writes a duration, such as <c>1h30m</c>.</summary>
    /// <param name="duration">The duration: whole milliseconds, not below zero.</param>
    /// <returns>The text; <c>0s</c> for zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Prometheus has no form for it.</exception>
    public static string Of(TimeSpan duration)
    {
        if (duration < TimeSpan.Zero || duration.Ticks % TimeSpan.TicksPerMillisecond != 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(duration), duration, "A duration of Prometheus is whole milliseconds, not below zero.");
        }

        var left = duration.Ticks / TimeSpan.TicksPerMillisecond;
        var text = new StringBuilder();
        foreach (var (unit, length) in Units)
        {
            if (left >= length)
            {
                text.Append(CultureInfo.InvariantCulture, $"{left / length}{unit}");
                left %= length;
            }
        }

        return text.Length > 0 ? text.ToString() : "0s";
    }
}
