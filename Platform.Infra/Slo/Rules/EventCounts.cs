namespace Platform.Slo;

/// <summary>What an indicator counts: all events and bad ones, over a window and since the evaluation before.</summary>
/// <param name="Total">All events within a window.</param>
/// <param name="Bad">Bad events within a window.</param>
/// <param name="MinuteTotal">All events since the evaluation before.</param>
/// <param name="MinuteBad">Bad events since the evaluation before.</param>
/// <param name="IsBadCounted">
/// Whether bad events have a counter of their own: that has no series before the first error.
/// </param>
internal sealed record EventCounts(
    Func<TimeSpan, string> Total, Func<TimeSpan, string> Bad, string MinuteTotal, string MinuteBad, bool IsBadCounted)
{
    /// <summary>What an indicator with counters counts.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="by">The grouping: empty, or <c> by (a, b)</c>.</param>
    /// <param name="scrape">Time between two scrapes.</param>
    /// <returns>The counts; <c>null</c> where it has no counters.</returns>
    public static EventCounts? Of(Indicator indicator, string by, TimeSpan scrape) => indicator switch
    {
        EventsIndicator { Errors: { } errors } events => Counted(query => query(events.Total), query => query(errors), by, scrape) with { IsBadCounted = true },
        EventsIndicator { Good: { } good } events => Counted(
            query => query(events.Total), query => Rest(query(events.Total), query(good)), by, scrape),
        LatencyIndicator latency => Counted(
            query => query(latency.TotalSelector), query => Less(query(latency.TotalSelector), query(latency.GoodSelector)),
            by, scrape),
        _ => null,
    };

    private static EventCounts Counted(
        Func<Func<string, string>, string> total, Func<Func<string, string>, string> bad, string by, TimeSpan scrape) => new(
            window => total(query => CounterQuery.Over(query, window, by)),
            window => bad(query => CounterQuery.Over(query, window, by)),
            total(query => CounterQuery.Tile(query, SloRules.Interval, scrape, by)),
            bad(query => CounterQuery.Tile(query, SloRules.Interval, scrape, by)),
            IsBadCounted: false);

    // Where nothing was ever good there is no series of it, and all is bad.
    private static string Rest(string total, string good) => $"{Less(total, good)} or {total}";

    // Two counters are read at two moments, so the good ones can be ahead by one.
    private static string Less(string total, string good) => $"clamp_min({total} - {good}, 0)";
}
