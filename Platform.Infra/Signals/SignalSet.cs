using System.Collections.Immutable;
using Platform.Signals.Alerts;
using Platform.Signals.Dashboards;

namespace Platform.Signals;

/// <summary>Everything that tells people about a domain, or about a whole stack.</summary>
public sealed record SignalSet
{
    /// <summary>The alerts; names are unique, within a part where an alert has one.</summary>
    public ImmutableArray<Alert> Alerts { get; init; } = [];

    /// <summary>Series computed ahead; within a domain in the order in which they need each other.</summary>
    public ImmutableArray<RecordingRule> Recordings { get; init; } = [];

    /// <summary>The dashboards; uids are unique.</summary>
    public ImmutableArray<Dashboard> Dashboards { get; init; } = [];

    /// <summary>Puts sets together.</summary>
    /// <param name="sets">The sets.</param>
    /// <returns>Everything of all of them, in their order.</returns>
    public static SignalSet Union(params ReadOnlySpan<SignalSet> sets)
    {
        var whole = new SignalSet();
        foreach (var set in sets)
        {
            whole = new SignalSet
            {
                Alerts = [.. whole.Alerts, .. set.Alerts],
                Recordings = [.. whole.Recordings, .. set.Recordings],
                Dashboards = [.. whole.Dashboards, .. set.Dashboards],
            };
        }

        return whole;
    }

    /// <summary>
    /// Alerts with one name and dashboards with one uid: there must be none, for names are the keys everywhere.
    /// </summary>
    /// <returns>What is there more than once, such as <c>alert NodeNotReady</c>.</returns>
    public ImmutableArray<string> Twins() =>
    [
        .. Alerts.Select(alert => alert.Part is { } part ? $"alert {alert.Name} of {part.Name}" : $"alert {alert.Name}")
            .Concat(Dashboards.Select(dashboard => $"dashboard {dashboard.Uid}"))
            .CountBy(name => name, StringComparer.Ordinal)
            .Where(pair => pair.Value > 1)
            .Select(pair => pair.Key)
            .Order(StringComparer.Ordinal),
    ];
}
