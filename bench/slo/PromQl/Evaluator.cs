using System.Text.RegularExpressions;

namespace Platform.SloBench.PromQl;

/// <summary>
/// Evaluates expressions as Prometheus 2.42 does: closed ranges, a lookback of five minutes, extrapolated rates.
/// </summary>
/// <param name="store">The series.</param>
internal sealed class Evaluator(SeriesStore store)
{
    private const long Lookback = 300_000;

    /// <summary>Evaluates at a time.</summary>
    public Result At(Node node, long time) => node switch
    {
        NumberNode number => new(null, number.Value),
        SelectorNode selector => new(Instant(selector, time)),
        AggregateNode aggregate => new(Aggregation.Of(aggregate, Vector(aggregate.Inner, time))),
        BinaryNode binary => Binary.Of(binary, At(binary.Left, time), At(binary.Right, time)),
        NegateNode negate => At(negate.Inner, time) is { Vector: { } vector }
            ? new([.. vector.Select(one => new Sample(one.Labels, -one.Value))])
            : new(null, -At(negate.Inner, time).Scalar),
        CallNode call => Call(call, time),
        _ => throw new NotSupportedException($"{node.GetType().Name} is not evaluated on its own"),
    };

    /// <summary>Evaluates at a time what must be a vector.</summary>
    public List<Sample> Vector(Node node, long time) =>
        At(node, time) is { Vector: { } vector } ? vector : [new Sample(Labels.None, At(node, time).Scalar)];

    /// <summary>The series that a selector means.</summary>
    public IEnumerable<Series> Find(SelectorNode selector)
    {
        var cache = selector.Cache;
        if (cache.Version != store.Version || !ReferenceEquals(cache.Store, store))
        {
            cache.Found = [.. store.Of(selector.Metric).Where(series => selector.Matchers.All(one => Matches(one, series)))];
            (cache.Version, cache.Store) = (store.Version, store);
        }

        return cache.Found;
    }

    private List<Sample> Instant(SelectorNode selector, long time)
    {
        var found = new List<Sample>();
        foreach (var series in Find(selector))
        {
            if (series.At(time - selector.Offset, Lookback) is { } value)
            {
                found.Add(new Sample(series.Labels, value, series.Name));
            }
        }

        return found;
    }

    private Result Call(CallNode call, long time)
    {
        switch (call.Function)
        {
            case "vector":
                return new([new Sample(Labels.None, At(call.Arguments[0], time).Scalar)]);
            case "time":
                return new(null, time / 1000.0);
            case "scalar":
                return new(null, Vector(call.Arguments[0], time) is [var only] ? only.Value : double.NaN);
            case "absent":
                return new(Vector(call.Arguments[0], time).Count == 0 ? [new Sample(Labels.None, 1)] : []);
            case "absent_over_time":
                return new(Over(call with { Function = "present_over_time" }, time).Count == 0
                    ? [new Sample(Labels.None, 1)]
                    : []);
            case "hour":
                return new(call.Arguments.IsEmpty
                    ? [new Sample(Labels.None, Hour(time / 1000.0))]
                    : [.. Vector(call.Arguments[0], time).Select(one => new Sample(one.Labels, Hour(one.Value)))]);
            case "clamp_min":
                return Mapped(call, time, (value, bound) => Math.Max(value, bound));
            case "clamp_max":
                return Mapped(call, time, (value, bound) => Math.Min(value, bound));
            case "abs":
                return new([.. Vector(call.Arguments[0], time).Select(one => new Sample(one.Labels, Math.Abs(one.Value)))]);
            default:
                return new(Over(call, time));
        }
    }

    private Result Mapped(CallNode call, long time, Func<double, double, double> map)
    {
        var bound = At(call.Arguments[1], time).Scalar;
        return new([
            .. Vector(call.Arguments[0], time).Select(one => new Sample(one.Labels, map(one.Value, bound))),
        ]);
    }

    private static double Hour(double seconds) => Math.Floor(seconds / 3600) % 24;

    private List<Sample> Over(CallNode call, long time)
    {
        var found = new List<Sample>();
        var (sources, range, end) = call.Arguments[^1] switch
        {
            SelectorNode selector => (Find(selector), selector.Range, time - selector.Offset),
            SubqueryNode subquery => (Steps(subquery, time).AsEnumerable(), subquery.Range, time),
            _ => throw new NotSupportedException($"{call.Function} of what is no range"),
        };
        foreach (var series in sources)
        {
            if (RangeFunctions.Of(call.Function, series, end - range, end) is { } value)
            {
                found.Add(new Sample(series.Labels, value, call.Function == "last_over_time" ? series.Name : ""));
            }
        }

        return found;
    }

    // A subquery's steps are multiples of its step, whatever the time of the query.
    private List<Series> Steps(SubqueryNode subquery, long time)
    {
        var made = new Dictionary<string, Series>(StringComparer.Ordinal);
        var first = (time - subquery.Range + subquery.Step - 1) / subquery.Step * subquery.Step;
        for (var at = first; at <= time; at += subquery.Step)
        {
            foreach (var sample in Vector(subquery.Inner, at))
            {
                if (!made.TryGetValue(sample.Labels.Key, out var series))
                {
                    made[sample.Labels.Key] = series = new Series(sample.Metric, sample.Labels);
                }

                series.Add(at, sample.Value);
            }
        }

        return [.. made.Values];
    }

    private static bool Matches(MatcherNode matcher, Series series)
    {
        var value = matcher.Label == "__name__" ? series.Name : series.Labels.Get(matcher.Label);
        return matcher.Operator switch
        {
            "=" => string.Equals(value, matcher.Value, StringComparison.Ordinal),
            "!=" => !string.Equals(value, matcher.Value, StringComparison.Ordinal),
            "=~" => Like(value, matcher.Value),
            _ => !Like(value, matcher.Value),
        };
    }

    private static bool Like(string value, string pattern) =>
        Regex.IsMatch(value, $"^(?:{pattern})$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
