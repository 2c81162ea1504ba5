using NodaTime;

namespace Platform.Calendar;

/// <summary>What a person decided against the calendar. It beats the calendar until it expires.</summary>
/// <param name="Mode">What holds in the meantime.</param>
/// <param name="Until">When it expires: from this moment on, the calendar holds again.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why.</param>
public sealed record FreezeOverride(OverrideMode Mode, Instant Until, string By, string Reason)
{
    /// <summary>How long an emergency may keep deployments open: one day, so that nobody forgets it.</summary>
    public static Duration LongestOpen { get; } = Duration.FromHours(24);

    /// <summary>Whether it is no longer in force.</summary>
    /// <param name="now">The moment.</param>
    /// <returns>True from <see cref="Until"/> on.</returns>
    public bool HasExpired(Instant now) => Until <= now;

    /// <summary>Whether it opens deployments for longer than is allowed, seen from a moment.</summary>
    /// <param name="now">The moment.</param>
    /// <returns>True where it is an opening with more than <see cref="LongestOpen"/> to go.</returns>
    public bool IsTooLong(Instant now) => Mode == OverrideMode.Open && Until - now > LongestOpen;
}

/// <summary>What an override says.</summary>
public enum OverrideMode
{
    /// <summary>Nobody deploys, whatever the calendar says.</summary>
    Freeze,

    /// <summary>Everybody may deploy, whatever the calendar says.</summary>
    Open,
}
