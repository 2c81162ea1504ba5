using NodaTime;

namespace Platform.Calendar;

/// <summary>One occurrence of a window.</summary>
/// <param name="Start">Its first moment.</param>
/// <param name="End">The first moment after it.</param>
/// <param name="Window">Name of the window that it is an occurrence of.</param>
public sealed record FreezeInterval(Instant Start, Instant End, string Window)
{
    /// <summary>Whether a moment is in it.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>True from the start on, and no more at the end.</returns>
    public bool Contains(Instant moment) => Start <= moment && moment < End;
}
