namespace Platform.Signals.Routing;

/// <summary>A condition on a label, as Alertmanager writes it.</summary>
/// <param name="Label">The label; one that is missing counts as empty.</param>
/// <param name="Operator"><c>=</c>, <c>!=</c>, <c>=~</c> or <c>!~</c>.</param>
/// <param name="Value">The value, or a regular expression that the whole value must match.</param>
public sealed record Matcher(string Label, string Operator, string Value)
{
    /// <summary>The label has one of some values.</summary>
    /// <param name="label">The label.</param>
    /// <param name="values">The values: names, which stand for themselves in a regular expression.</param>
    /// <returns>The condition.</returns>
    public static Matcher In(string label, params IReadOnlyCollection<string> values) => values.Count == 1
        ? new Matcher(label, "=", values.First())
        : new Matcher(label, "=~", string.Join('|', values));

    /// <summary>The label has none of some values.</summary>
    /// <param name="label">The label.</param>
    /// <param name="values">The values: names, which stand for themselves in a regular expression.</param>
    /// <returns>The condition.</returns>
    public static Matcher NotIn(string label, params IReadOnlyCollection<string> values) =>
        new(label, "!~", string.Join('|', values));

    /// <summary>The condition as text, with the value in quotes.</summary>
    /// <returns>Such as <c>priority="P0"</c>.</returns>
    public override string ToString() =>
        $"{Label}{Operator}\"{Value.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
