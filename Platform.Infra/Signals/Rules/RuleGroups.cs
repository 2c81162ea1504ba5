using System.Collections.Immutable;
using Platform.Signals.Alerts;

namespace Platform.Signals.Rules;

/// <summary>A stack's rules, by domain and part.</summary>
public static class RuleGroups
{
    /// <summary>One group a domain or part of one, in ordinal order of their names.</summary>
    /// <param name="signals">The stack's signals.</param>
    /// <param name="links">Where alerts' links lead.</param>
    /// <returns>The groups.</returns>
    public static ImmutableArray<RuleGroup> Of(SignalSet signals, SignalLinks links)
    {
        ArgumentNullException.ThrowIfNull(signals);
        var recordings = signals.Recordings.ToLookup(recording => (recording.Domain, recording.Part));
        var alerts = signals.Alerts.ToLookup(alert => (alert.Domain, alert.Part));
        return
        [
            .. recordings.Select(group => group.Key)
                .Union(alerts.Select(group => group.Key))
                .Select(key => Group(key.Domain, key.Part, recordings[key], alerts[key], links))
                .OrderBy(group => group.Name, StringComparer.Ordinal),
        ];
    }

    private static RuleGroup Group(
        string domain, RulePart? part, IEnumerable<RecordingRule> recordings, IEnumerable<Alert> alerts, SignalLinks links) =>
        new(part is null ? $"platform-{domain}" : $"platform-{domain}-{part.Name}",
        [
            .. recordings.Select(AlertRules.Of),
            .. alerts.OrderBy(alert => alert.Name, StringComparer.Ordinal).Select(alert => AlertRules.Of(alert, links)),
        ])
        {
            Interval = part?.Interval ?? TimeSpan.Zero,
        };
}
