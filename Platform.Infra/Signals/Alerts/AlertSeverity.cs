namespace Platform.Signals.Alerts;

/// <summary>
/// Label <c>severity</c>: how bad it is, as the kube-prometheus rules grade their own. A worse one mutes a lesser one
/// about the same thing.
/// </summary>
public enum AlertSeverity
{
    /// <summary>Nothing is wrong: it always fires, and says by its absence that alerting itself is broken.</summary>
    None,

    /// <summary>Worth knowing; nobody acts at once.</summary>
    Info,

    /// <summary>Needs a hand within days.</summary>
    Warning,

    /// <summary>Needs a hand now.</summary>
    Critical,
}
