using System.Collections.Immutable;
using System.Globalization;
using Platform.Configuration;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics;

namespace Platform.Components.Governance.Exceptions.Signals;

/// <summary>The ends of exceptions as series: Kyverno shows none, and the configuration knows them.</summary>
public static class ExceptionSeries
{
    /// <summary>The domain that records them.</summary>
    public const string Domain = "governance";

    /// <summary>The exporter: the rules themselves.</summary>
    public static Exporter Exporter { get; } = new(
        "platform-governance-rules", "1.0.0", null, "the platform's own rules")
    {
        TargetLabels = [],
    };

    /// <summary>When an exception ends, in seconds since 1970.</summary>
    public static Metric Ends { get; } = Exporter.Metric(
        "exception:policy_exception_ends:timestamp_seconds", MetricKind.Recorded, Exporter.Source, ["exception"]);

    /// <summary>The rules that record them.</summary>
    /// <param name="exceptions">The exceptions by name.</param>
    /// <returns>One rule an exception, in the order of their names.</returns>
    public static ImmutableArray<RecordingRule> Rules(ImmutableSortedDictionary<string, ExceptionConfig> exceptions)
    {
        ArgumentNullException.ThrowIfNull(exceptions);
        return [.. exceptions.Select(pair => Rule(pair.Key, pair.Value.Expires))];
    }

    private static RecordingRule Rule(string name, string day)
    {
        var end = DateTimeOffset.Parse(
            $"{day}T00:00:00Z", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return new RecordingRule
        {
            Metric = Ends,
            Domain = Domain,
            Expression = string.Create(CultureInfo.InvariantCulture, $"vector({end.ToUnixTimeSeconds()})"),
            Labels = ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal, [KeyValuePair.Create("exception", name)]),
            Reads = [],
        };
    }
}
