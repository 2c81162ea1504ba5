using System.Collections.Immutable;
using System.Globalization;
using Platform.Signals.Alerts;
using Platform.Signals.Rules;
using static Platform.Slo.SloSeries;

namespace Platform.Slo;

/// <summary>Stories of a tier's alert: an event a minute, good ones first, then bad ones.</summary>
internal sealed class BurnProof
{
    /// <summary>Good minutes ahead: the first hour is over when the errors begin.</summary>
    private const int Before = 62;

    private readonly ServiceLevelObjective _slo;
    private readonly BurnTier _tier;
    private readonly SloText _text;
    private readonly double _threshold;
    private readonly int _guard;

    public BurnProof(ServiceLevelObjective slo, BurnTier tier)
    {
        (_slo, _tier, _text) = (slo, tier, new SloText(slo));
        _threshold = (double)BurnWords.Threshold(slo, tier);
        _guard = slo.HasGuard(tier) ? slo.LowTraffic.For(tier) : 0;
    }

    /// <summary>With the series that the indicator reads, or, where nobody knows any, with the recorded ones.</summary>
    public AlertProof Proof() => _slo.Samples.IsEmpty ? Recorded() : Sampled();

    private AlertProof Sampled()
    {
        var enough = Enumerable.Range(1, 1000).First(bad => Ratio(bad) > _threshold * 1.02 && bad >= _guard);
        var fires = new AlertCase
        {
            Story = $"{enough} bad minutes after {Before} good ones",
            Series = Series([new(Before, false), new(enough, true)]),
            At = TimeSpan.FromMinutes(Before + enough),
            Firing = [Firing(Ratio(enough))],
        };
        var shortMinutes = (int)_tier.ShortWindow.TotalMinutes + 1;
        return new(fires, new AlertCase
        {
            Story = "the errors have been over for the short window",
            Series = Series([new(Before, false), new(enough, true), new(shortMinutes, false)]),
            At = TimeSpan.FromMinutes(Before + enough + shortMinutes),
        })
        {
            More = [fires.Told($"{enough - 1} bad minutes are too few", Before + enough - 1)],
        };
    }

    private AlertProof Recorded()
    {
        var (longWindow, shortWindow) = (PromDuration.Of(_tier.LongWindow), PromDuration.Of(_tier.ShortWindow));
        var fires = new AlertCase
        {
            Story = "both windows are above the threshold",
            Series =
            [
                new(_text.Of(ErrorRatio, longWindow), Number(_threshold * 1.1)),
                new(_text.Of(ErrorRatio, shortWindow), Number(_threshold * 1.1)),
                .. _guard > 0 ? [new(_text.Of(BadEvents, longWindow), Number(_guard))] : ImmutableArray<InputSeries>.Empty,
            ],
            At = TimeSpan.Zero,
            Firing = [Firing(_threshold * 1.1)],
        };
        return new(fires, fires with
        {
            Story = "the short window is below it",
            Series = fires.Series.SetItem(1, new(_text.Of(ErrorRatio, shortWindow), Number(_threshold * 0.9))),
            Firing = [],
        })
        {
            More =
            [
                fires with
                {
                    Story = "the long window is below it",
                    Series = fires.Series.SetItem(0, new(_text.Of(ErrorRatio, longWindow), Number(_threshold * 0.9))),
                    Firing = [],
                },
                .. _slo.Outage(_tier) is { } outage ? Outages(fires, outage, longWindow) : [],
            ],
        };
    }

    // The ratios stand for as long as the story lasts.
    private IEnumerable<AlertCase> Outages(AlertCase fires, OutageSign outage, string longWindow)
    {
        var at = outage.Window - SloRules.Interval;
        var few = fires with
        {
            Series =
            [
                .. fires.Series.Take(2).Select(series => Lasting(series, series.Values)),
                Lasting(new(_text.Of(BadEvents, longWindow), ""), Number(outage.BadEvents)),
                Lasting(new(_text.Of(BadEvents, SloRules.MinuteWindow), ""), "1"),
            ],
            At = at,
        };
        AlertCase With(string story, string total) => few with
        {
            Story = story,
            Series = few.Series.Add(Lasting(new(_text.Of(TotalEvents, SloRules.MinuteWindow), ""), total)),
        };
        return
        [
            With($"{outage.BadEvents} bad events, and no good one between", "1"),
            With($"{outage.BadEvents} bad events, and as many good ones between", "2") with { Firing = [] },
        ];

        InputSeries Lasting(InputSeries series, string value) => series with { Values = $"{value}x{at.TotalMinutes:0}" };
    }

    private FiringAlert Firing(double ratio) => new(
        Filled(new BurnWords(_slo, _tier).Summary, ratio), Filled(new BurnWords(_slo, _tier).Description, ratio),
        _text.Labels.AddRange(_slo.Grouping.Select(label => KeyValuePair.Create(label, ""))));

    private string Filled(string words, double ratio) => words
        .Replace("{{ $labels.service }}", _slo.Service, StringComparison.Ordinal)
        .Replace("{{ $labels.slo }}", _slo.Id, StringComparison.Ordinal)
        .Replace("{{ $value | humanizePercentage }}", Percentage(ratio), StringComparison.Ordinal);

    // Four significant digits, as Prometheus' template function writes them.
    private static string Percentage(double ratio) => (ratio * 100).ToString("G4", CultureInfo.InvariantCulture) + "%";

    // A gauge has an event at the first moment as well, a counter from its second sample on.
    private double Ratio(int bad)
    {
        var all = Before + bad + (_slo.Indicator is BooleanIndicator or RatioIndicator ? 1 : 0);
        return bad / Math.Min(_tier.LongWindow.TotalMinutes, all);
    }

    private ImmutableArray<InputSeries> Series(ImmutableArray<StorySpan> spans) =>
        [.. _slo.Samples.Select(sample => new InputSeries(sample.Series, StorySpan.Values(sample, spans)))];

    private static string Number(double value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
