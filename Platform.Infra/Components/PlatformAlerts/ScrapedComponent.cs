using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>A component of the platform whose scrapes an alert watches.</summary>
/// <param name="Alert">Name of the alert.</param>
/// <param name="Domain">Its domain.</param>
/// <param name="Title">The component, as people call it.</param>
/// <param name="Jobs">Regular expression of its jobs; the first alternative is what the platform's own chart makes.</param>
/// <param name="Namespace">Where it runs.</param>
/// <param name="Priority">Who is told.</param>
internal sealed record ScrapedComponent(
    string Alert, string Domain, string Title, string Jobs, string Namespace, AlertPriority Priority);
