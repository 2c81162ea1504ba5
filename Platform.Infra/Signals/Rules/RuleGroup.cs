using System.Collections.Immutable;

namespace Platform.Signals.Rules;

/// <summary>The rules of a domain: evaluated one after the other, at one time.</summary>
/// <param name="Name">Name of the group and of its PrometheusRule, such as <c>platform-nodes</c>.</param>
/// <param name="Rules">Recordings in the order in which they need each other, then alerts by name.</param>
public sealed record RuleGroup(string Name, ImmutableArray<Rule> Rules)
{
    /// <summary>Time between two evaluations; zero for Prometheus' own default.</summary>
    public TimeSpan Interval { get; init; }
}
