using System.Collections.Immutable;

namespace Platform.Signals.Alerts;

/// <summary>One story: series over time, and what the alert says at the end.</summary>
public sealed record AlertCase
{
    /// <summary>What happens, in a few words, such as <c>a node stops answering</c>.</summary>
    public required string Story { get; init; }

    /// <summary>Distance between two samples of the series.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The series that Prometheus sees.</summary>
    public required ImmutableArray<InputSeries> Series { get; init; }

    /// <summary>When the alert is looked at, from the first sample on.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>What fires then, one entry an alert instance; empty where it must be quiet.</summary>
    public ImmutableArray<FiringAlert> Firing { get; init; } = [];
}
