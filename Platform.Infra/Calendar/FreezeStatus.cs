using NodaTime;

namespace Platform.Calendar;

/// <summary>Whether deployments are frozen at a moment, and why.</summary>
public sealed record FreezeStatus
{
    /// <summary>Whether they are.</summary>
    public required bool Frozen { get; init; }

    /// <summary>Whether a person decided it; otherwise the calendar.</summary>
    public bool Manual { get; init; }

    /// <summary>
    /// The window that froze it: of several, the one that began first. <c>null</c> where no window did.
    /// </summary>
    public string? Window { get; init; }

    /// <summary>The window's reason, or that of the person who decided.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// The first moment at which deployments are open again if nobody decides otherwise; <c>null</c> where they are open.
    /// </summary>
    public Instant? FrozenUntil { get; init; }
}
