using Platform.Signals.Alerts;

namespace Platform.Signals.Routing;

/// <summary>Refuses inhibition that would leave something unsaid.</summary>
internal static class MutingOrder
{
    /// <summary>Checks what mutes each alert.</summary>
    /// <param name="alerts">The alerts.</param>
    /// <exception cref="ArgumentException">Something would be silenced that must not be.</exception>
    public static void Check(IReadOnlyCollection<Alert> alerts)
    {
        var byName = alerts.DistinctBy(alert => alert.Name, StringComparer.Ordinal)
            .ToDictionary(alert => alert.Name, StringComparer.Ordinal);
        var byPart = alerts.Where(alert => alert.Part is not null)
            .ToDictionary(alert => (alert.Name, alert.Part!.Name));
        foreach (var (alert, muted) in alerts.SelectMany(alert => alert.MutedBy.Select(muted => (alert, muted))))
        {
            // Labels tell parts apart, so that within a part only its own alerts mute.
            CheckSource(alert, muted, alert.Part is { } part && byPart.TryGetValue((muted.Alert, part.Name), out var own)
                ? own
                : byName.GetValueOrDefault(muted.Alert));
        }

        if (alerts.FirstOrDefault(alert => Sources(alert, byName, []).Contains(alert.Name)) is { } round)
        {
            throw new ArgumentException($"{round.Name} is muted by itself in a round.", nameof(alerts));
        }
    }

    private static void CheckSource(Alert alert, MutedBy muted, Alert? source)
    {
        if (source is null)
        {
            throw new ArgumentException(
                $"{alert.Name} is muted by {muted.Alert}, which is no alert.", nameof(alert));
        }

        if (source.Priority > alert.Priority)
        {
            throw new ArgumentException(
                $"{alert.Name} is {alert.Priority} and muted by {source.Name}, which is only {source.Priority}.",
                nameof(alert));
        }
    }

    private static HashSet<string> Sources(Alert alert, Dictionary<string, Alert> byName, HashSet<string> seen)
    {
        foreach (var muted in alert.MutedBy)
        {
            if (seen.Add(muted.Alert))
            {
                Sources(byName[muted.Alert], byName, seen);
            }
        }

        return seen;
    }
}
