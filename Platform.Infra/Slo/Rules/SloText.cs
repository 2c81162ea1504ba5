using System.Collections.Immutable;
using Platform.Signals.Metrics;
using Platform.Signals.Rules;

namespace Platform.Slo;

/// <summary>Pieces of PromQL that rules of one SLO share.</summary>
/// <param name="Slo">The SLO.</param>
internal sealed record SloText(ServiceLevelObjective Slo)
{
    /// <summary>The grouping of an aggregation: empty, or <c> by (a, b)</c>.</summary>
    public string By { get; } = Slo.Grouping.IsEmpty ? "" : $" by ({string.Join(", ", Slo.Grouping)})";

    /// <summary>Labels that every series and alert of the SLO has.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; } = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal, [KeyValuePair.Create("service", Slo.Service), KeyValuePair.Create("slo", Slo.Id)]);

    /// <summary>Selector of a series of the SLO.</summary>
    public string Of(Metric metric) => $"{metric}{{service=\"{Slo.Service}\",slo=\"{Slo.Id}\"}}";

    /// <summary>Selector of a series of the SLO over a window.</summary>
    public string Of(Metric metric, string window) =>
        $"{metric}{{service=\"{Slo.Service}\",slo=\"{Slo.Id}\",window=\"{window}\"}}";

    /// <summary>
    /// A range that holds one evaluation a minute of the window, no more: Prometheus 2 takes the sample on a range's far
    /// edge in, Prometheus 3 does not.
    /// </summary>
    public static string Range(TimeSpan window) => PromDuration.Of(window - TimeSpan.FromSeconds(1));

    /// <summary>Events of a window longer than an hour and up to six: of every minute.</summary>
    public string Minutes(Metric metric, TimeSpan window) =>
        $"sum_over_time({Of(metric, SloRules.MinuteWindow)}[{Range(window)}])";

    /// <summary>Events since the last full hour: of its minutes, which tell themselves from the hour before by even and odd.</summary>
    public string MinutesOfHour(Metric metric) => $"{OfHours(metric, 0)}\nor\n{OfHours(metric, 1)}";

    /// <summary>Events of a longer window: of its full hours, and since the last.</summary>
    public string Hours(Metric metric, TimeSpan window) =>
        $"sum without (window) (sum_over_time({Of(metric, "1h")}[{Range(window)}:1h]) or {Of(metric, "hour")})";

    // A full hour's own evaluation belongs to the hour that it ends.
    private string OfHours(Metric metric, int parity)
    {
        var inner = $"{Of(metric, SloRules.MinuteWindow)} and on () hour(vector(time() - 1)) % 2 == {parity}";
        return $"sum_over_time(({inner})[59m1s:1m]) and on () hour() % 2 == {parity}";
    }
}
