using System.Collections.Immutable;
using Platform.Signals.Metrics;
using Platform.Signals.Rules;

namespace Platform.Signals.Alerts;

/// <summary>A series that Prometheus computes ahead, for alerts and panels to read.</summary>
public sealed record RecordingRule
{
    /// <summary>
    /// The metric that it makes, of kind <see cref="MetricKind.Recorded"/>; its name is <c>level:metric:operation</c>.
    /// </summary>
    public required Metric Metric { get; init; }

    /// <summary>
    /// What it is about, as <see cref="Alert.Domain"/>: it goes to the same group, ahead of the alerts, in the order
    /// given.
    /// </summary>
    public required string Domain { get; init; }

    /// <summary>The part of the domain whose group it goes to; <c>null</c>, the default, for the domain's own.</summary>
    public RulePart? Part { get; init; }

    /// <summary>PromQL.</summary>
    public required string Expression { get; init; }

    /// <summary>Labels that it puts on every series.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Every metric that the expression reads.</summary>
    public required ImmutableArray<Metric> Reads { get; init; }
}
