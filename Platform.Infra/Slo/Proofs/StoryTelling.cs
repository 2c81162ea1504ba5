using Platform.Signals.Alerts;

namespace Platform.Slo;

/// <summary>Stories told from others.</summary>
internal static class StoryTelling
{
    extension(AlertCase told)
    {
        /// <summary>The same series, looked at while nothing fires.</summary>
        public AlertCase Told(string story, double minutes) =>
            told with { Story = story, At = TimeSpan.FromMinutes(minutes), Firing = [] };
    }
}
