namespace Platform.Slo;

/// <summary>What an indicator counts: all events and bad ones, over a window and since the evaluation before.</summary>
/// <param name="Total">All events within a window.</param>
/// <param name="Bad">Bad events within a window; nothing where no series of errors was ever made.</param>
/// <param name="MinuteTotal">All events since the evaluation before.</param>
/// <param name="MinuteBad">Bad events since the evaluation before.</param>
internal sealed record EventCounts(
    Func<TimeSpan, string> Total, Func<TimeSpan, string> Bad, string MinuteTotal, string MinuteBad)
{
    /// <summary>What an indicator with counters counts.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="by">The grouping: empty, or <c> by (a, b)</c>.</param>
    /// <param name="scrape">Time between two scrapes.</param>
    /// <returns>The counts; <c>null</c> where it has no counters.</returns>
    public static EventCounts? Of(Indicator indicator, string by, TimeSpan scrape) => indicator switch
    {
        EventsIndicator { Errors: { } errors } events => Counted(query => query(events.Total), query => query(errors), by, scrape),
        EventsIndicator { Good: { } good } events => Counted(
            query => query(events.Total), query => Rest(query(events.Total), query(good)), by, scrape),
        LatencyIndicator latency => Counted(
            query => query(latency.TotalSelector), query => Rest(query(latency.TotalSelector), query(latency.GoodSelector)),
            by, scrape),
        _ => null,
    };

    private static EventCounts Counted(
        Func<Func<string, string>, string> total, Func<Func<string, string>, string> bad, string by, TimeSpan scrape) => new(
            window => total(query => CounterQuery.Over(query, window, by)),
            window => bad(query => CounterQuery.Over(query, window, by)),
            total(query => CounterQuery.Tile(query, SloRules.Interval, scrape, by)),
            bad(query => CounterQuery.Tile(query, SloRules.Interval, scrape, by)));

    // Where nothing was ever good there is no series of it, and all is bad. Two counters are read at two moments, so the
    // good ones can be ahead by one.
    private static string Rest(string total, string good) => $"clamp_min({total} - {good}, 0) or {total}";
}
