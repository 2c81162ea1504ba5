using Platform.Signals.Alerts;
using Platform.Signals.Metrics;
using Platform.Signals.Rules;
using static Platform.Slo.SloSeries;

namespace Platform.Slo;

/// <summary>The recorded series of an SLO, in the order in which they need each other.</summary>
internal sealed class SloRecordings
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Quarter = TimeSpan.FromHours(6);

    private readonly ServiceLevelObjective _slo;
    private readonly SloOptions _options;
    private readonly SloText _text;
    private readonly RulePart _part;
    private readonly CountRecordings _counts;

    public SloRecordings(ServiceLevelObjective slo, SloOptions options)
    {
        (_slo, _options, _text) = (slo, options, new SloText(slo));
        _part = new RulePart(slo.Id, SloRules.Interval);
        _counts = CountRecordings.Of(slo, options, _text);
    }

    /// <summary>All of them.</summary>
    public IEnumerable<RecordingRule> All()
    {
        var guarded = _options.Tiers.Where(tier => _slo.HasGuard(tier)).Select(tier => tier.LongWindow).ToHashSet();
        var windows = _options.Tiers.SelectMany(tier => (TimeSpan[])[tier.ShortWindow, tier.LongWindow]).Distinct().Order().ToList();
        return
        [
            .. _counts.Minutes().Select(Finished),
            .. _counts.Hours().Select(Finished),
            Finished(new(TotalEvents, "hour", _text.MinutesOfHour(TotalEvents), [TotalEvents])),
            Finished(new(BadEvents, "hour", _text.MinutesOfHour(BadEvents), [BadEvents])),
            .. windows.Where(window => window > Hour && guarded.Contains(window)).Select(window => Finished(new(
                BadEvents, PromDuration.Of(window), Chained(BadEvents, window), [BadEvents]))),
            .. windows.Select(window => Finished(Ratio(window, guarded.Contains(window)))),
            .. PeriodRecordings.Of(_slo, _options, _text).Select(Finished),
        ];
    }

    private SloRecord Ratio(TimeSpan window, bool hasBad)
    {
        var name = PromDuration.Of(window);
        if (window == Hour)
        {
            return new(
                ErrorRatio, name, $"{_text.Of(BadEvents, "1h")} / ({_text.Of(TotalEvents, "1h")} > 0)", [BadEvents, TotalEvents]);
        }

        if (window < Hour)
        {
            return _counts.ShortRatio(window);
        }

        var bad = hasBad ? $"sum without (window) ({_text.Of(BadEvents, name)})" : Chained(BadEvents, window);
        return new(ErrorRatio, name, $"{bad} / ({Chained(TotalEvents, window)} > 0)", [BadEvents, TotalEvents]);
    }

    private string Chained(Metric metric, TimeSpan window) => window > Quarter
        ? _text.Hours(metric, window)
        : $"sum without (window) ({_text.Minutes(metric, window)})";

    private RecordingRule Finished(SloRecord record) => new()
    {
        Metric = record.Metric,
        Domain = SloSignals.Domain,
        Part = _part,
        Expression = record.Expression,
        Labels = record.Window is { } window ? _text.Labels.Add("window", window) : _text.Labels.AddRange(record.Labels),
        Reads = record.Reads,
    };
}
