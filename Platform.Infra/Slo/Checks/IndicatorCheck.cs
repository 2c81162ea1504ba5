using Platform.Findings;

namespace Platform.Slo;

/// <summary>Whether an indicator is whole, and its queries can be counted with.</summary>
internal static class IndicatorCheck
{
    public static IEnumerable<SloFault> Of(ServiceLevelObjective slo) => slo.Indicator switch
    {
        EventsIndicator events => Events(slo, events),
        LatencyIndicator latency => Latency(slo, latency),
        BooleanIndicator { Query.Length: 0 } => [Missing(slo, "nothing is measured")],
        BooleanIndicator gauge => CounterQuery.HasWindow(gauge.Query)
            ? [Fault(slo, FindingCatalogue.SloQuery, "gauge", "a gauge is read each minute, and has no window", "Remove $window.")]
            : [],
        RatioIndicator ratio => Ratio(slo, ratio),
        _ => [],
    };

    private static IEnumerable<SloFault> Events(ServiceLevelObjective slo, EventsIndicator events)
    {
        if (events.Total.Length == 0)
        {
            yield return Missing(slo, "nothing says what all events are");
        }

        if (events.Errors is null == events.Good is null)
        {
            yield return Missing(slo, events.Good is null ? "nothing says which events are bad" : "both errors and good are given");
        }

        foreach (var (key, query) in ((string, string?)[])[("errors", events.Errors), ("good", events.Good), ("total", events.Total)])
        {
            if (query is { Length: > 0 } && Reason(query) is { } reason)
            {
                yield return Fault(
                    slo, FindingCatalogue.SloQuery, key, reason,
                    "Write the selector of a counter, or a query of rate or increase over [$window].");
            }
            else if (query is not null && key != "total" && Plain(query) == Plain(events.Total))
            {
                yield return Fault(
                    slo, FindingCatalogue.SloSameQuery, key,
                    $"it is the same query as total, so that {(key == "errors" ? "everything" : "nothing")} is bad",
                    "Select the events by their code or status.");
            }
        }
    }

    private static IEnumerable<SloFault> Latency(ServiceLevelObjective slo, LatencyIndicator latency)
    {
        if (latency.Threshold <= 0)
        {
            yield return Fault(
                slo, FindingCatalogue.SloIndicator, "threshold", "nothing says how long is still good",
                "Give the bound of one of the histogram's buckets, above 0.");
        }

        if (latency.Matchers.AsSpan().IndexOfAny('{', '}') >= 0)
        {
            yield return Fault(
                slo, FindingCatalogue.SloQuery, "matchers", "they stand in braces of their own", "Write them without braces.");
        }
    }

    private static IEnumerable<SloFault> Ratio(ServiceLevelObjective slo, RatioIndicator ratio)
    {
        if (slo.LowTraffic.MinimumBadEvents > 0)
        {
            yield return Fault(
                slo, FindingCatalogue.SloPolicy, "minimumBadEvents", "a ratio does not say how many events are behind it",
                "Remove it, or give errors and total.");
        }

        if (slo.Absence == AbsencePolicy.Bad && !slo.Grouping.IsEmpty)
        {
            yield return Fault(
                slo, FindingCatalogue.SloPolicy, "absence", "nobody knows which groups of a ratio are missing",
                "Choose alert, or remove grouping.");
        }

        if (ratio.ErrorRatio.Length == 0)
        {
            yield return Missing(slo, "nothing is measured");
        }
    }

    private static string? Reason(string query) =>
        !CounterQuery.HasWindow(query)
            ? query.AsSpan().IndexOfAny('(', '[') >= 0 && !IsSelector(query) ? "it has no [$window], so that it cannot be asked over another" : null
            : CounterQuery.IsRate(query) == CounterQuery.IsCount(query)
                ? "it has neither rate nor increase, or both, so that nobody knows what it counts"
                : null;

    // Parentheses and brackets stand in values of matchers as well.
    private static bool IsSelector(string query) =>
        query.IndexOf('{', StringComparison.Ordinal) is >= 0 and var brace
        && query[..brace].AsSpan().IndexOfAny('(', '[') < 0 && query.TrimEnd().EndsWith('}');

    private static string Plain(string query) => string.Concat(query.Where(c => !char.IsWhiteSpace(c)));

    private static SloFault Missing(ServiceLevelObjective slo, string what) => new(
        FindingCatalogue.SloIndicator, slo.Id, "", $"{what}.",
        "Give total with errors or good, or histogram with threshold, or gauge, or errorRatio.");

    private static SloFault Fault(ServiceLevelObjective slo, FindingCode code, string key, string what, string fix) =>
        new(code, slo.Id, key, $"{what}.", fix);
}
