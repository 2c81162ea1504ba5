using static Platform.Slo.SloSeries;

namespace Platform.Slo;

/// <summary>Of a ratio: each minute is one event, and bad in part.</summary>
internal sealed class RatioRecordings(ServiceLevelObjective slo, SloText text, RatioIndicator ratio) : CountRecordings(slo, text)
{
    /// <summary>The shortest window that alerts look over: a ratio of less would jump.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public override IEnumerable<SloRecord> Minutes()
    {
        var minute = Text.Of(BadEvents, SloRules.MinuteWindow);
        yield return new(BadEvents, SloRules.MinuteWindow, Now(Shortest), Slo.Reads);
        yield return new(TotalEvents, SloRules.MinuteWindow, $"{minute} * 0 + 1", [BadEvents]);
    }

    /// <inheritdoc/>
    public override SloRecord ShortRatio(TimeSpan window) => CounterQuery.HasWindow(ratio.ErrorRatio)
        ? new(ErrorRatio, Signals.Rules.PromDuration.Of(window), Now(window), Slo.Reads)
        : base.ShortRatio(window);

    // NaN is above and below nothing, so the comparison takes it out.
    private string Now(TimeSpan window)
    {
        var now = $"avg{Text.By} (clamp_max(({CounterQuery.With(ratio.ErrorRatio, window)}) >= 0, 1))";
        return Slo.Absence == AbsencePolicy.Bad ? $"{now} or vector(1)" : now;
    }
}
