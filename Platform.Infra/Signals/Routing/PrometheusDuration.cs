using System.Globalization;
using System.Text;

namespace Platform.Signals.Routing;

/// <summary>Durations as Prometheus and Alertmanager write them.</summary>
internal static class PrometheusDuration
{
    /// <summary>A time in hours, minutes and seconds.</summary>
    /// <param name="time">The time, in whole seconds, zero or more.</param>
    /// <returns>Such as <c>3h59m50s</c>.</returns>
    public static string Of(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var text = new StringBuilder();
        Append(text, (int)Math.Floor(time.TotalHours), 'h');
        Append(text, time.Minutes, 'm');
        Append(text, time.Seconds, 's');
        return text.Length == 0 ? "0s" : text.ToString();
    }

    private static void Append(StringBuilder text, int number, char unit)
    {
        if (number > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number}{unit}");
        }
    }
}
