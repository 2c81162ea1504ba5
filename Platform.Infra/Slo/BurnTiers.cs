using System.Collections.Immutable;

namespace Platform.Slo;

/// <summary>The windows, as data.</summary>
/// <remarks>
/// Shares and windows: Site Reliability Workbook, chapter 5, table 5-8; a short window is a twelfth of the long one. Seed 000,
/// section 3.2, has the same factors for 30 days: 14.4, 6 and 1. Its short window of the last row, one day, would keep the
/// alert for a day after the errors ended.
/// <para>
/// Bad events: at one request a minute, and half of the budget of 99.9 % used evenly, 0.03 bad ones are expected in an
/// hour, 0.18 in six and 2.2 in three days. By Poisson's law fewer than 0.05 false alerts in 30 days are left.
/// </para>
/// <para>
/// Three bad events of a total outage at one request a minute take 2.7 minutes in the median, two take 1.7. Two bad ones in
/// two minutes without a good one come by chance less than once in two years, so they pass as well.
/// </para>
/// </remarks>
public static class BurnTiers
{
    /// <summary>2 % of the budget within an hour: 14.4 times in 30 days.</summary>
    public static BurnTier Critical { get; } =
        new("Critical", TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), 0.02m, MinimumBadEvents: 3)
        {
            Outage = new(BadEvents: 2, TimeSpan.FromMinutes(2), 0.8m),
        };

    /// <summary>5 % within six hours: 6 times in 30 days.</summary>
    public static BurnTier High { get; } =
        new("High", TimeSpan.FromMinutes(30), TimeSpan.FromHours(6), 0.05m, MinimumBadEvents: 5);

    /// <summary>
    /// 10 % within a day: 3 times in 30 days. Sloth and Pyrra have it; it finds nothing that <see cref="Elevated"/> does not
    /// find as soon, and only ends sooner, so it is in no stack.
    /// </summary>
    public static BurnTier Sustained { get; } =
        new("Sustained", TimeSpan.FromHours(2), TimeSpan.FromDays(1), 0.10m, MinimumBadEvents: 8);

    /// <summary>10 % within three days: 1 time in 30 days.</summary>
    public static BurnTier Elevated { get; } =
        new("Elevated", TimeSpan.FromHours(6), TimeSpan.FromDays(3), 0.10m, MinimumBadEvents: 8);

    /// <summary>The three of the seed, the fastest first.</summary>
    public static ImmutableArray<BurnTier> Seed { get; } = [Critical, High, Elevated];

    /// <summary>The four of Sloth and of the workbook's further reading, to compare like with like.</summary>
    public static ImmutableArray<BurnTier> Four { get; } = [Critical, High, Sustained, Elevated];
}
