using System.Collections.Immutable;
using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>Cases of alerts, told shortly. Minutes count from the first sample on.</summary>
internal static class Story
{
    public static AlertCase Fires(
        string story, double minutes, ImmutableArray<InputSeries> series, params ReadOnlySpan<FiringAlert> firing) =>
        new() { Story = story, At = TimeSpan.FromMinutes(minutes), Series = series, Firing = [.. firing] };

    public static AlertCase Quiet(string story, double minutes, params ReadOnlySpan<InputSeries> series) =>
        new() { Story = story, At = TimeSpan.FromMinutes(minutes), Series = [.. series] };

    extension(AlertCase told)
    {
        /// <summary>The same series, looked at while nothing fires.</summary>
        public AlertCase QuietAt(double minutes, string story) =>
            told with { Story = story, At = TimeSpan.FromMinutes(minutes), Firing = [] };

        /// <summary>The same series, looked at while something else fires.</summary>
        public AlertCase FiresAt(double minutes, string story, params ReadOnlySpan<FiringAlert> firing) =>
            told with { Story = story, At = TimeSpan.FromMinutes(minutes), Firing = [.. firing] };
    }
}
