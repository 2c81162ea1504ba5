using static Platform.Slo.SloSeries;

namespace Platform.Slo;

/// <summary>Where an SLO's events come from: of every minute, of the last hour, and ratios of windows within the hour.</summary>
internal abstract class CountRecordings(ServiceLevelObjective slo, SloText text)
{
    /// <summary>The SLO.</summary>
    protected ServiceLevelObjective Slo { get; } = slo;

    /// <summary>Its pieces of PromQL.</summary>
    protected SloText Text { get; } = text;

    /// <summary>The right kind for an SLO.</summary>
    public static CountRecordings Of(ServiceLevelObjective slo, SloOptions options, SloText text) =>
        EventCounts.Of(slo.Indicator, text.By, options.ScrapeInterval) is { } counts
            ? slo.Absence == AbsencePolicy.Bad
                ? new MinuteRecordings(slo, text, counts.MinuteTotal, counts.MinuteBad, counts.IsThere, counts.ReadsZero)
                : new CounterRecordings(slo, text, counts)
            : slo.Indicator switch
            {
                BooleanIndicator gauge => MinuteRecordings.Of(slo, text, gauge),
                RatioIndicator ratio => new RatioRecordings(slo, text, ratio),
                _ => throw new ArgumentException($"Indicator {slo.Indicator.GetType().Name} is not known.", nameof(slo)),
            };

    /// <summary>Events since the evaluation before.</summary>
    public abstract IEnumerable<SloRecord> Minutes();

    /// <summary>Events of the last hour.</summary>
    public virtual IEnumerable<SloRecord> Hours() =>
        new[] { TotalEvents, BadEvents }.Select(metric => new SloRecord(
            metric, "1h", $"sum without (window) ({Text.Minutes(metric, TimeSpan.FromHours(1))})", [metric]));

    /// <summary>The error ratio of a window below an hour.</summary>
    public virtual SloRecord ShortRatio(TimeSpan window)
    {
        var (bad, total) = (Text.Minutes(BadEvents, window), Text.Minutes(TotalEvents, window));
        return new(
            ErrorRatio, Signals.Rules.PromDuration.Of(window), $"{bad} / ({total} > 0)", [BadEvents, TotalEvents]);
    }

    /// <summary>0 wherever there are events: what never happened has no series.</summary>
    protected string NothingBad(string total) => $"0 * sum{Text.By} ({total})";
}
