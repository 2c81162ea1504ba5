using System.Collections.Immutable;
using Platform.Manifests;

namespace Platform.Signals.Routing;

/// <summary>While a source fires, targets with the same values of some labels are not notified.</summary>
/// <param name="Source">Conditions on the alert that mutes.</param>
/// <param name="Target">Conditions on the alerts that are muted.</param>
/// <param name="Equal">
/// Labels that must have one value on both, in ordinal order; a label that is on neither counts as equal
/// (Alertmanager's documentation of <c>inhibit_rule</c>).
/// </param>
public sealed record InhibitRule(
    ImmutableArray<Matcher> Source, ImmutableArray<Matcher> Target, ImmutableArray<string> Equal)
{
    /// <summary>The rule as Alertmanager reads it.</summary>
    /// <returns>A map for Helm values.</returns>
    public Dictionary<string, object> ToValues() => HelmValues.Map(
        ("source_matchers", Texts(Source)),
        ("target_matchers", Texts(Target)),
        ("equal", Equal.Cast<object>().ToArray()));

    private static object[] Texts(ImmutableArray<Matcher> matchers) =>
        [.. matchers.Select(matcher => (object)matcher.ToString())];
}
