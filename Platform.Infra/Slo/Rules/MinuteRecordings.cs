using static Platform.Slo.SloSeries;

namespace Platform.Slo;

/// <summary>Of what is counted at each evaluation: every window is a sum of minutes.</summary>
internal sealed class MinuteRecordings(
    ServiceLevelObjective slo, SloText text, string total, Func<string, string> bad, string isThere, bool readsZero)
    : CountRecordings(slo, text)
{
    /// <summary>A gauge: each series is an event a minute.</summary>
    public static MinuteRecordings Of(ServiceLevelObjective slo, SloText text, BooleanIndicator gauge)
    {
        var query = gauge.Query.ReplaceLineEndings(" ").Trim();
        var count = $"count{text.By} ({query})";
        return new(slo, text, count, _ => $"sum{text.By} (1 - clamp({query}, 0, 1))", count, false);
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
                $"avg_over_time(sum{Text.By} ({minute})[1d:5m]) unless ({isThere})", [.. Slo.Reads, TotalEvents]);
        }

        var imputed = $"sum{Text.By} ({Text.Of(MissingEvents)})";
        yield return new(
            TotalEvents, SloRules.MinuteWindow, missing ? $"({total}) or {imputed}" : total,
            missing ? [.. Slo.Reads, MissingEvents] : Slo.Reads);
        var counted = bad(NothingBad(minute));
        yield return new(
            BadEvents, SloRules.MinuteWindow, missing ? $"{imputed} or {counted}" : counted,
            [.. Slo.Reads, .. missing ? [MissingEvents] : (Signals.Metrics.Metric[])[], .. readsZero ? [TotalEvents] : (Signals.Metrics.Metric[])[]]);
    }
}
