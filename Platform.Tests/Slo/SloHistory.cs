using System.Globalization;
using Platform.Signals.Rules;
using Platform.Slo;

namespace Platform.Tests.Slo;

/// <summary>Nine days of an objective: what its indicator shows, what its rules should have recorded, and what is true.</summary>
internal sealed class SloHistory
{
    private const int Day = 1440;
    private const int Period = 4 * Day;

    /// <summary>From here on the indicator is gone, where absence is bad; minutes that were missing have this value.</summary>
    private const int Gone = (9 * Day) + (2 * 60);

    /// <summary>Until here there is no traffic, but for a single event.</summary>
    private const int Busy = 700;
    private const int Alone = 601;

    /// <summary>Minutes of a total outage, at the first errors.</summary>
    private const int Outage = 300;

    /// <summary>Until here nothing is bad, and the counter of errors has no series.</summary>
    private const int Born = Day;
    private const int Missing = 77;

    /// <summary>Errors come in a cycle of minutes that goes into no window, so that no two windows have the same ratio.</summary>
    private const int Cycle = 37;

    private static readonly Dictionary<string, int> Windows = new(StringComparer.Ordinal)
    {
        ["1m"] = 1,
        ["5m"] = 5,
        ["30m"] = 30,
        ["1h"] = 60,
        ["6h"] = 360,
        ["3d"] = 3 * Day,
    };

    private readonly ServiceLevelObjective _slo;
    private readonly Minutes _events = new();

    // Of the events those that counters show as steps, and not as births.
    private readonly Minutes _steps = new();

    public SloHistory(ServiceLevelObjective slo)
    {
        _slo = slo;
        for (var minute = 1; minute <= Gone + 30; minute++)
        {
            var total = minute == Alone ? 1 : minute < Busy ? 0 : IsCounted ? 60 + (minute % 13) : 1;
            var isBad = minute > Born && minute % Cycle < 1 + (minute / 700 % 5);
            var isOut = minute > Born && minute <= Born + Outage;
            var born = HasBirths && Turns.Contains(minute);
            var bad = isOut ? total : isBad ? (IsCounted ? 20 : 1) : 0;
            _steps.Add(1, total, bad);
            _events.Add(1, total + (born ? SloBirths.All : 0), bad + (born ? SloBirths.Bad : 0));
        }

        Setting = new SloScene.Setting([.. Raw(), .. Recorded()]);
    }

    /// <summary>Minutes in which series are born, and targets come: all those late ones that rules are looked at in.</summary>
    private static int[] Turns => [Late(0), Late(1), (8 * Day) + (4 * 60), (8 * Day) + (5 * 60)];

    /// <summary>The series.</summary>
    public SloScene.Setting Setting { get; }

    private bool IsCounted => _slo.Indicator is EventsIndicator or LatencyIndicator;

    // A query with a window of its own says itself what it counts.
    private bool HasBirths => _slo.Indicator is LatencyIndicator or EventsIndicator
        && !SampleObjectives.Query.Indicator.Equals(_slo.Indicator);

    private bool IsBadWhenGone => _slo.Absence == AbsencePolicy.Bad && _slo.Indicator is not RatioIndicator;

    /// <summary>
    /// Moments to look at a rule: late in an odd and in an even hour, when errors begin, and at the ends of both; before the first error; and
    /// after the indicator is gone.
    /// </summary>
    public IEnumerable<int> Moments(Rule rule) =>
    [
        .. Turns,
        .. ReadsCounters(rule) ? [_slo.Indicator is EventsIndicator { Good: not null } ? Born + 200 : Born - 100] : (int[])[],
        .. IsRatio(rule) ? [Alone - 20, Alone + 2] : (int[])[],
        .. rule.Record == "slo:period_error_budget_exhaustion_seconds" ? [Alone + 2, Born + Outage] : (int[])[],
        .. IsBadWhenGone && (rule.Record == "slo:missing_events" || rule.Labels.GetValueOrDefault("window") == "1m")
            ? [Gone + 20] : (int[])[],
    ];

    /// <summary>What a rule should say at a moment.</summary>
    public double? Truth(Rule rule, int at)
    {
        var window = rule.Labels.GetValueOrDefault("window");
        return rule.Record switch
        {
            "slo:total_events" or "slo:bad_events" when at > Gone => Missing,
            "slo:total_events" => Count(_events.Total, window!, at),
            "slo:bad_events" => Count(_events.Bad, window!, at),
            "slo:missing_events" => at <= Gone ? null : Mean(at),
            "slo:error_ratio" => Quotient(Count(_events.Bad, window!, at), Count(_events.Total, window!, at)),
            "slo:period_error_ratio" => PeriodRatio(at),
            "slo:period_error_budget_remaining" => Remaining(at),
            "slo:period_error_budget_exhaustion_seconds" => Quotient(
                Math.Max(0, Remaining(at)!.Value) * Period * 60 * 0.1 * Count(_events.Total, "6h", at), Count(_events.Bad, "6h", at)),
            "slo:objective" => 0.9,
            "slo:info" => 1,
            _ => throw new ArgumentException($"Nobody knows the truth of {rule.Record}.", nameof(rule)),
        };
    }

    private static bool ReadsCounters(Rule rule) =>
        (rule.Record is "slo:total_events" or "slo:bad_events" && rule.Labels["window"] is "1m" or "1h")
        || (rule.Record == "slo:error_ratio" && rule.Labels["window"] is "5m" or "30m");

    private bool IsRatio(Rule rule) => rule.Record is "slo:period_error_ratio"
        || (rule.Record == "slo:error_ratio" && (_slo.Indicator is not (RatioIndicator or EventsIndicator { Good: not null }) || rule.Labels["window"] is "1h" or "6h" or "3d"));

    private static int Late(int parity) => Enumerable.Range(8 * Day, Day - 300)
        .First(minute => minute % Cycle == 0 && minute / 60 % 2 == parity && minute % 60 > 35);

    private static double? Count(Func<int, int, long> of, string window, int at)
    {
        var hour = at / 60 * 60;
        if (window == "hour")
        {
            return at == hour ? null : of(hour, at);
        }

        var length = Windows[window];
        return of((length > 360 ? hour : at) - length, at);
    }

    // Nothing of nothing is no ratio.
    private static double? Quotient(double? part, double? whole) => whole > 0 ? part / whole : null;

    private double? PeriodRatio(int at)
    {
        var from = (at / 60 * 60) - Period;
        return Quotient(_events.Bad(from, at), _events.Total(from, at));
    }

    private double? Remaining(int at) => 1 - (PeriodRatio(at) / 0.1);

    private double Mean(int at) => Enumerable.Range(at - Day, Day + 1).Where(minute => minute % 5 == 0 && minute >= at - Day)
        .Average(minute => _events.Total(minute - 1, minute));

    private IEnumerable<(string Series, string Values)> Raw()
    {
        var other = _steps.Counter(_ => 3);
        string Ending(string values) => IsBadWhenGone
            ? string.Join(' ', values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Gone + 1)) + " stale"
            : values;
        static string Beginning(string values, int at) =>
            string.Join(' ', Enumerable.Repeat("_", at).Concat(values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(at)));
        foreach (var born in HasBirths ? SloBirths.Of(_slo.Indicator, Turns, IsBadWhenGone ? Gone : _events.Last) : [])
        {
            yield return born;
        }

        if (_slo.Indicator is LatencyIndicator)
        {
            yield return ("""latency_seconds_count{job="shop"}""", _steps.Counter(one => one.Total));
            yield return ("""latency_seconds_bucket{job="shop",le="1"}""", _steps.Counter(one => one.Total - one.Bad));
            yield return ("""latency_seconds_bucket{job="shop",le="2"}""", _steps.Counter(one => one.Total));
            yield return ("""latency_seconds_count{job="other"}""", other);
            yield return ("""latency_seconds_bucket{job="other",le="1"}""", other);
        }
        else if (IsCounted)
        {
            // Where good ones are counted, they have no series until the outage ends.
            var good = _steps.Counter(one => one.Total - one.Bad);
            yield return (
                """http_requests_total{job="shop",code="200"}""",
                Ending(_slo.Indicator is EventsIndicator { Good: not null } ? Beginning(good, Born + Outage + 1) : good));
            yield return ("""http_requests_total{job="shop",code="500"}""", Ending(Beginning(_steps.Counter(one => one.Bad), Born)));
            yield return ("""http_requests_total{job="other",code="200"}""", other);
            yield return ("""http_requests_total{job="other",code="500"}""", other);
        }
        else
        {
            var good = _slo.Indicator is RatioIndicator ? 0 : 1;
            var name = _slo.Indicator is RatioIndicator ? "error_ratio" : "probe_success";
            yield return ($"{name}{{job=\"shop\"}}", Ending(_events.Samples(minute => minute == 0 || _events.Bad(minute - 1, minute) == 0 ? good : 1 - good)));
            yield return ($"{name}{{job=\"other\"}}", _events.Samples(_ => 0.5));
        }
    }

    private IEnumerable<(string Series, string Values)> Recorded()
    {
        foreach (var (slo, shift) in ((string, int)[])[(_slo.Id, 0), ("other", 5)])
        {
            string Labels(string more) => $"{{service=\"{_slo.Service}\",slo=\"{slo}\"{more}}}";
            foreach (var window in (string[])["1m", "1h", "hour", "6h", "3d"])
            {
                yield return ($"slo:bad_events{Labels($",window=\"{window}\"")}", Values(_events.Bad, window, shift));
                yield return ($"slo:total_events{Labels($",window=\"{window}\"")}", Values(_events.Total, window, shift));
            }

            yield return ($"slo:error_ratio{Labels(",window=\"6h\"")}", _events.Samples(at => shift + (Quotient(Count(_events.Bad, "6h", at), Count(_events.Total, "6h", at)) ?? 0)));
            yield return ($"slo:error_ratio{Labels(",window=\"5m\"")}", _events.Samples(_ => 0.9));
            yield return ($"slo:period_error_ratio{Labels("")}", _events.Samples(at => shift + (PeriodRatio(at) ?? 0)));
            yield return ($"slo:period_error_budget_remaining{Labels("")}", _events.Samples(at => shift + (Remaining(at) ?? 1)));
            if (IsBadWhenGone)
            {
                yield return ($"slo:missing_events{Labels("")}", string.Create(CultureInfo.InvariantCulture, $"_x{Gone} {Missing + shift}x30"));
            }
        }
    }

    // The other objective, which is shifted, begins when errors do.
    private string Values(Func<int, int, long> of, string window, int shift) => string.Join(' ', Enumerable.Range(0, _events.Last + 1)
        .Select(at => shift > 0 && at < Born ? "_" : Count(of, window, at) is { } value ? (value + shift).ToString("R", CultureInfo.InvariantCulture) : "stale"));
}
