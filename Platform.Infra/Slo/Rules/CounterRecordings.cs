using static Platform.Slo.SloSeries;

namespace Platform.Slo;

/// <summary>Of counters: windows up to an hour come from the counters themselves.</summary>
internal sealed class CounterRecordings(ServiceLevelObjective slo, SloText text, EventCounts counts) : CountRecordings(slo, text)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override IEnumerable<SloRecord> Minutes() =>
        Pair(SloRules.MinuteWindow, counts.MinuteTotal, counts.MinuteBad(Zero(SloRules.MinuteWindow)));

    /// <inheritdoc/>
    public override IEnumerable<SloRecord> Hours() => Pair("1h", counts.Total(Hour), counts.Bad(Hour, Zero("1h")));

    /// <inheritdoc/>
    public override SloRecord ShortRatio(TimeSpan window) => new(
        ErrorRatio,
        Signals.Rules.PromDuration.Of(window),
        $"({counts.Bad(window, Zero("1h"))}) / ({counts.Total(window)} > 0)",
        counts.ReadsZero ? [.. Slo.Reads, TotalEvents] : Slo.Reads);

    private SloRecord[] Pair(string window, string total, string bad) =>
    [
        new(TotalEvents, window, total, Slo.Reads),
        new(BadEvents, window, bad, counts.ReadsZero ? [.. Slo.Reads, TotalEvents] : Slo.Reads),
    ];

    private string Zero(string window) => NothingBad(Text.Of(TotalEvents, window));
}
