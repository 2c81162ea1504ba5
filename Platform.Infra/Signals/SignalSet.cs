using System.Collections.Immutable;
using Platform.Signals.Alerts;
using Platform.Signals.Dashboards;

namespace Platform.Signals;

/// <summary>Everything of one stack that tells people about it.</summary>
public sealed record SignalSet
{
    /// <summary>Nothing yet.</summary>
    public static SignalSet Empty { get; } = new();

    /// <summary>The alerts; names are unique.</summary>
    public ImmutableArray<Alert> Alerts { get; init; } = [];

    /// <summary>Series computed ahead; within a domain in the order in which they need each other.</summary>
    public ImmutableArray<RecordingRule> Recordings { get; init; } = [];

    /// <summary>The dashboards; uids are unique.</summary>
    public ImmutableArray<Dashboard> Dashboards { get; init; } = [];
}
