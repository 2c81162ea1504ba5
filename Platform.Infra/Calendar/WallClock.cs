using NodaTime;

namespace Platform.Calendar;

/// <summary>
/// What a time on the wall clock means where the clock is changed: a time that does not exist is the first moment after the
/// gap; of a time that comes twice, a start is the earlier moment and an end the later, so that a freeze is never too short.
/// </summary>
public static class WallClock
{
    /// <summary>The moment at which something that starts at a local time starts.</summary>
    /// <param name="local">The local time.</param>
    /// <param name="zone">The zone that it is read in.</param>
    /// <returns>The moment.</returns>
    public static Instant Start(LocalDateTime local, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }

    /// <summary>The moment at which something that ends at a local time ends.</summary>
    /// <param name="local">The local time.</param>
    /// <param name="zone">The zone that it is read in.</param>
    /// <returns>The moment.</returns>
    public static Instant End(LocalDateTime local, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.Last().ToInstant();
    }
}
