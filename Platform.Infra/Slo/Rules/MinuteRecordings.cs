using static Platform.Slo.SloSeries;

namespace Platform.Slo;

/// <summary>Of what is counted at each evaluation: every window is a sum of minutes.</summary>
internal sealed class MinuteRecordings(ServiceLevelObjective slo, SloText text, string total, string bad, bool isBadCounted)
    : CountRecordings(slo, text)
{
    /// <summary>A gauge: each series is an event a minute.</summary>
    public static MinuteRecordings Of(ServiceLevelObjective slo, SloText text, BooleanIndicator gauge)
    {
        var query = gauge.Query.ReplaceLineEndings(" ").Trim();
        return new(slo, text, $"count{text.By} ({query})", $"sum{text.By} (1 - clamp({query}, 0, 1))", false);
    }

    /// <inheritdoc/>
    public override IEnumerable<SloRecord> Minutes()
    {
        var missing = Slo.Absence == AbsencePolicy.Bad;
        var minute = Text.Of(TotalEvents, SloRules.MinuteWindow);
        if (missing)
        {
            yield return new(
                MissingEvents, null,
                $"avg_over_time(sum{Text.By} ({minute})[1d:5m]) unless ({total})", [.. Slo.Reads, TotalEvents]);
        }

        var imputed = $"sum{Text.By} ({Text.Of(MissingEvents)})";
        yield return new(
            TotalEvents, SloRules.MinuteWindow, missing ? $"({total}) or {imputed}" : total,
            missing ? [.. Slo.Reads, MissingEvents] : Slo.Reads);
        var counted = isBadCounted ? $"({bad}) or {NothingBad(minute)}" : bad;
        yield return new(
            BadEvents, SloRules.MinuteWindow, missing ? $"{imputed} or {counted}" : counted,
            [.. Slo.Reads, .. missing ? [MissingEvents] : (Signals.Metrics.Metric[])[], .. isBadCounted ? [TotalEvents] : (Signals.Metrics.Metric[])[]]);
    }
}
