namespace Platform.Slo;

/// <summary>
/// How many bad events of the long window an alert wants beside the burn rate. At one request a minute a single failure is
/// 1.7 % of an hour, and above any page's threshold.
/// </summary>
public sealed record LowTrafficPolicy
{
    /// <summary>
    /// The number of each tier, <see cref="BurnTier.MinimumBadEvents"/>, or its <see cref="BurnTier.Outage"/>. The default.
    /// </summary>
    public static LowTrafficPolicy OfTier { get; } = new();

    /// <summary>The burn rate alone decides.</summary>
    public static LowTrafficPolicy None { get; } = new() { MinimumBadEvents = 0 };

    /// <summary>Bad events that every tier wants; <c>null</c> for the tier's own, 0 for no guard.</summary>
    public int? MinimumBadEvents { get; init; }

    /// <summary>The number for a tier.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>Bad events, 0 for no guard.</returns>
    public int For(BurnTier tier)
    {
        ArgumentNullException.ThrowIfNull(tier);
        return MinimumBadEvents ?? tier.MinimumBadEvents;
    }
}
