namespace Platform.Slo;

/// <summary>What an indicator counts: all events and bad ones, over a window and since the evaluation before.</summary>
/// <param name="Total">All events within a window.</param>
/// <param name="Bad">Bad events within a window; the other is 0 wherever there are events.</param>
/// <param name="MinuteTotal">All events since the evaluation before.</param>
/// <param name="MinuteBad">Bad events since the evaluation before; of 0 as above.</param>
/// <param name="IsThere">A result where something is scraped, and none where nothing is.</param>
/// <param name="ReadsZero">
/// Whether the 0 is read: errors have no series before the first, and good events none where all were bad.
/// </param>
internal sealed record EventCounts(
    Func<TimeSpan, string> Total, Func<TimeSpan, string, string> Bad, string MinuteTotal, Func<string, string> MinuteBad,
    string IsThere, bool ReadsZero)
{
    /// <summary>What an indicator with counters counts.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="by">The grouping: empty, or <c> by (a, b)</c>.</param>
    /// <param name="scrape">Time between two scrapes.</param>
    /// <returns>The counts; <c>null</c> where it has no counters.</returns>
    public static EventCounts? Of(Indicator indicator, string by, TimeSpan scrape) => indicator switch
    {
        EventsIndicator { Errors: { } errors } events => Counted(
            Counter(events, by, scrape), events.Total, (count, zero) => $"{count(errors)} or {zero}"),
        EventsIndicator { Good: { } good } events => Counted(
            Counter(events, by, scrape), events.Total, (count, zero) => Less(count(events.Total), $"({count(good)} or {zero})")),
        LatencyIndicator latency => Counted(
            new(by, scrape, latency.TotalSelector), latency.TotalSelector,
            (count, _) => Less(count(latency.TotalSelector), count(latency.GoodSelector)), readsZero: false),
        _ => null,
    };

    private static Count Counter(EventsIndicator events, string by, TimeSpan scrape) => new(
        by, scrape,
        ((string?[])[events.Total, events.Errors, events.Good]).Any(query => query is not null && CounterQuery.HasWindow(query))
            ? null
            : events.Total.Trim());

    private static EventCounts Counted(
        Count count, string total, Func<Func<string, string>, string, string> bad, bool readsZero = true) => new(
        window => count.Over(total, window),
        (window, zero) => bad(query => count.Over(query, window), zero),
        count.Minute(total),
        zero => bad(count.Minute, zero),
        (count with { All = null }).Minute(total),
        readsZero);

    // Two counters are read at two moments, so the good ones can be ahead by one.
    private static string Less(string total, string good) => $"clamp_min({total} - {good}, 0)";

    private sealed record Count(string By, TimeSpan Scrape, string? All)
    {
        public string Over(string query, TimeSpan window) => CounterQuery.Over(query, window, By, All);

        public string Minute(string query) => CounterQuery.Tile(query, SloRules.Interval, Scrape, By, All);
    }
}
