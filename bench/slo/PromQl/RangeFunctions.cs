namespace Platform.SloBench.PromQl;

/// <summary>Functions of the samples in a range.</summary>
internal static class RangeFunctions
{
    /// <summary>A function's value; <c>null</c> where the range has too few samples.</summary>
    public static double? Of(string function, Series series, long from, long to)
    {
        var (first, end) = series.Range(from, to);
        if (end <= first)
        {
            return null;
        }

        return function switch
        {
            "increase" => Extrapolated(series, first, end, from, to),
            "rate" => Extrapolated(series, first, end, from, to) / ((to - from) / 1000.0),
            "sum_over_time" => series.Sum(first, end),
            "count_over_time" => end - first,
            "avg_over_time" => series.Sum(first, end) / (end - first),
            "present_over_time" => 1,
            "last_over_time" => series.ValueOf(end - 1),
            "max_over_time" => Enumerable.Range(first, end - first).Max(series.ValueOf),
            "min_over_time" => Enumerable.Range(first, end - first).Min(series.ValueOf),
            "changes" => Enumerable.Range(first + 1, end - first - 1).Count(at => Changed(series, at)),
            "resets" => Enumerable.Range(first + 1, end - first - 1).Count(at => Reset(series, at)),
            "delta" => end - first < 2 ? null : series.ValueOf(end - 1) - series.ValueOf(first),
            _ => throw new NotSupportedException($"{function} is not among the functions that rules of SLOs use"),
        };
    }

    // prometheus/prometheus@v2.42.0:promql/functions.go extrapolatedRate.
    private static double? Extrapolated(Series series, int first, int end, long from, long to)
    {
        if (end - first < 2)
        {
            return null;
        }

        var last = end - 1;
        var value = series.ValueOf(last) - series.ValueOf(first) + series.Drops(first, last);
        var toStart = (series.TimeOf(first) - from) / 1000.0;
        var toEnd = (to - series.TimeOf(last)) / 1000.0;
        var sampled = (series.TimeOf(last) - series.TimeOf(first)) / 1000.0;
        var between = sampled / (last - first);
        if (value > 0 && series.ValueOf(first) >= 0)
        {
            toStart = Math.Min(toStart, sampled * (series.ValueOf(first) / value));
        }

        var limit = between * 1.1;
        var whole = sampled + (toStart < limit ? toStart : between / 2) + (toEnd < limit ? toEnd : between / 2);
        return value * (whole / sampled);
    }

    private static bool Changed(Series series, int at) => !series.ValueOf(at).Equals(series.ValueOf(at - 1));

    private static bool Reset(Series series, int at) => series.ValueOf(at) < series.ValueOf(at - 1);
}
