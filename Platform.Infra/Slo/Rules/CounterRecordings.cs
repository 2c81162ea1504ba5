using static Platform.Slo.SloSeries;

namespace Platform.Slo;

/// <summary>Of counters: windows up to an hour come from the counters themselves.</summary>
internal sealed class CounterRecordings(ServiceLevelObjective slo, SloText text, EventCounts counts) : CountRecordings(slo, text)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override IEnumerable<SloRecord> Minutes() => Pair(SloRules.MinuteWindow, counts.MinuteTotal, counts.MinuteBad);

    /// <inheritdoc/>
    public override IEnumerable<SloRecord> Hours() => Pair("1h", counts.Total(Hour), counts.Bad(Hour));

    /// <inheritdoc/>
    public override SloRecord ShortRatio(TimeSpan window) => new(
        ErrorRatio,
        Signals.Rules.PromDuration.Of(window),
        $"({Bad(counts.Bad(window), SloRules.MinuteWindow)}) / ({counts.Total(window)} > 0)",
        counts.IsBadCounted ? [.. Slo.Reads, TotalEvents] : Slo.Reads);

    private SloRecord[] Pair(string window, string total, string bad) =>
    [
        new(TotalEvents, window, total, Slo.Reads),
        new(BadEvents, window, Bad(bad, window), counts.IsBadCounted ? [.. Slo.Reads, TotalEvents] : Slo.Reads),
    ];

    private string Bad(string bad, string window) =>
        counts.IsBadCounted ? $"{bad} or {NothingBad(Text.Of(TotalEvents, window))}" : bad;
}
