namespace Platform.Signals.Dashboards;

/// <summary>Log lines, the newest first.</summary>
public sealed record LogsPanel() : Panel(24, 10);
