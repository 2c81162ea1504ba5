using System.Collections.Immutable;
using Platform.Signals.Alerts;

namespace Platform.Signals.Rules;

/// <summary>Prometheus' rules, from the records.</summary>
public static class AlertRules
{
    /// <summary>The rule of an alert.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="links">Where its links lead.</param>
    /// <returns>The rule.</returns>
    public static Rule Of(Alert alert, SignalLinks links)
    {
        ArgumentNullException.ThrowIfNull(alert);
        ArgumentNullException.ThrowIfNull(links);
        return new Rule
        {
            Alert = alert.Name,
            Expression = Trimmed(alert.Expression),
            For = alert.For,
            KeepFiringFor = alert.KeepFiringFor,
            Labels = Labels(alert),
            Annotations = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
            [
                KeyValuePair.Create("dashboard_url", links.Panel(alert.Panel)),
                KeyValuePair.Create("description", alert.Description),
                KeyValuePair.Create("runbook_url", links.Runbook(alert.Name)),
                KeyValuePair.Create("summary", alert.Summary),
            ]),
        };
    }

    /// <summary>The rule of a recorded series.</summary>
    /// <param name="recording">The recorded series.</param>
    /// <returns>The rule.</returns>
    public static Rule Of(RecordingRule recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return new Rule
        {
            Record = recording.Metric.Name,
            Expression = Trimmed(recording.Expression),
            Labels = recording.Labels,
        };
    }

    /// <summary>All labels of an alert that its rule adds: its own, and those that every alert has.</summary>
    /// <param name="alert">The alert.</param>
    /// <returns>Label values by name.</returns>
    /// <exception cref="ArgumentException">One of its own has a name that every alert's has.</exception>
    public static ImmutableSortedDictionary<string, string> Labels(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return alert.Labels.WithComparers(StringComparer.Ordinal)
            .Add("domain", alert.Domain)
            .Add("priority", alert.Priority.ToString())
            .Add("severity", Severity(alert.Severity));
    }

    /// <summary>The value of the label <c>severity</c>.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>The value.</returns>
    public static string Severity(AlertSeverity severity) => severity switch
    {
        AlertSeverity.None => "none",
        AlertSeverity.Info => "info",
        AlertSeverity.Warning => "warning",
        AlertSeverity.Critical => "critical",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a severity."),
    };

    // A raw string literal of several lines carries no line feed at its end, but one that was put together may.
    private static string Trimmed(string expression) =>
        expression.ReplaceLineEndings("\n").Trim('\n', ' ');
}
