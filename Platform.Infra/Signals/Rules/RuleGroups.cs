using System.Collections.Immutable;

namespace Platform.Signals.Rules;

/// <summary>A stack's rules, by domain.</summary>
public static class RuleGroups
{
    /// <summary>One group a domain, in ordinal order of their names.</summary>
    /// <param name="signals">The stack's signals.</param>
    /// <param name="links">Where alerts' links lead.</param>
    /// <returns>The groups.</returns>
    public static ImmutableArray<RuleGroup> Of(SignalSet signals, SignalLinks links)
    {
        ArgumentNullException.ThrowIfNull(signals);
        var recordings = signals.Recordings.ToLookup(recording => recording.Domain, StringComparer.Ordinal);
        var alerts = signals.Alerts.ToLookup(alert => alert.Domain, StringComparer.Ordinal);
        return
        [
            .. recordings.Select(group => group.Key)
                .Union(alerts.Select(group => group.Key), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(domain => new RuleGroup($"platform-{domain}",
                [
                    .. recordings[domain].Select(AlertRules.Of),
                    .. alerts[domain]
                        .OrderBy(alert => alert.Name, StringComparer.Ordinal)
                        .Select(alert => AlertRules.Of(alert, links)),
                ])),
        ];
    }
}
