namespace Platform.Signals.Alerts;

/// <summary>A panel of a dashboard.</summary>
/// <param name="Dashboard">The dashboard's uid.</param>
/// <param name="Panel">The panel's key in it: kebab case, unique and stable within the dashboard.</param>
public sealed record PanelLink(string Dashboard, string Panel);
