using System.Globalization;

namespace Platform.Components.Recovery.Signals;

/// <summary>Times in cases, as promtool and Prometheus' templates have them.</summary>
internal static class RecoveryTime
{
    /// <summary>
    /// A constant series that says <c>so long ago</c> at the first sample, for some minutes: promtool's clock begins at 0.
    /// </summary>
    /// <param name="ago">How long ago.</param>
    /// <param name="minutes">For how many minutes it is there.</param>
    public static string Ago(TimeSpan ago, int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{-(long)ago.TotalSeconds}x{minutes}");

    /// <summary>A time of a minute or more as Prometheus' <c>humanizeDuration</c> writes it.</summary>
    /// <param name="time">The time, in whole seconds.</param>
    public static string Humanized(TimeSpan time) => time switch
    {
        { Days: not 0 } => string.Create(
            CultureInfo.InvariantCulture, $"{time.Days}d {time.Hours}h {time.Minutes}m {time.Seconds}s"),
        { Hours: not 0 } => string.Create(
            CultureInfo.InvariantCulture, $"{time.Hours}h {time.Minutes}m {time.Seconds}s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}m {time.Seconds}s"),
    };
}
