using System.Collections.Immutable;

namespace Platform.Signals.Alerts;

/// <summary>An alert instance as on call gets it.</summary>
/// <param name="Summary">The summary as it reads then, with every placeholder filled.</param>
/// <param name="Description">The description as it reads then.</param>
/// <param name="Labels">
/// The labels that its series has, without <c>alertname</c> and those that the rule adds.
/// </param>
public sealed record FiringAlert(string Summary, string Description, ImmutableSortedDictionary<string, string> Labels)
{
    /// <summary>An instance with its labels in pairs: <c>("node", "a"), ("condition", "Ready")</c>.</summary>
    /// <param name="summary">The summary as it reads then.</param>
    /// <param name="description">The description as it reads then.</param>
    /// <param name="labels">Name and value of each label that its series has.</param>
    public FiringAlert(string summary, string description, params ReadOnlySpan<(string Name, string Value)> labels)
        : this(summary, description, Sorted(labels))
    {
    }

    private static ImmutableSortedDictionary<string, string> Sorted(ReadOnlySpan<(string Name, string Value)> labels)
    {
        var sorted = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in labels)
        {
            sorted.Add(name, value);
        }

        return sorted.ToImmutable();
    }
}
