using System.Collections.Immutable;

namespace Platform.Signals.Alerts;

/// <summary>While another alert fires, this one would only repeat it.</summary>
/// <param name="Alert">Name of the other alert.</param>
/// <param name="Equal">
/// Labels that must be equal on both. At least one that both always have: labels missing on both sides count as equal
/// (Alertmanager's documentation of inhibition), and would mute across clusters.
/// </param>
public sealed record MutedBy(string Alert, ImmutableArray<string> Equal);
