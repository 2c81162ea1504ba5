namespace Platform.Signals.Dashboards;

/// <summary>A text.</summary>
public sealed record TextPanel() : Panel(24, 3)
{
    /// <summary>The text, in Markdown.</summary>
    public required string Markdown { get; init; }
}
