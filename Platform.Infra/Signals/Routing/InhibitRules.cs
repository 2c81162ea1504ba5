using System.Collections.Immutable;
using Platform.Signals.Alerts;

namespace Platform.Signals.Routing;

/// <summary>
/// What mutes what. These take the place of the chart's own rules, of which the first mutes every lesser alert of one
/// name in one namespace, and so one SLO's by another's. Here <c>cluster</c> and <c>slo</c> are equal in every rule.
/// </summary>
public static class InhibitRules
{
    /// <summary>
    /// Labels that tell two objects apart in alerts of one name and two severities. They are those that kube-prometheus'
    /// rules of that kind keep (node file systems, volumes, certificates, Alertmanager's integrations), and workloads, for
    /// rules of other people's; labels such as
    /// <c>long</c> and <c>short</c> of KubeAPIErrorBudgetBurn differ with the severity, and so are not among them.
    /// </summary>
    private static readonly string[] Identity =
    [
        "alertname", "cluster", "container", "daemonset", "deployment", "device", "instance", "integration", "job",
        "mountpoint", "namespace", "node", "persistentvolumeclaim", "pod", "service", "slo", "statefulset",
    ];

    /// <summary>The rules for a set of alerts.</summary>
    /// <param name="alerts">The alerts, with what mutes each.</param>
    /// <returns>The rules: those of the alerts by source, then those by severity.</returns>
    /// <exception cref="ArgumentException">
    /// An alert is muted by one that does not exist, that is less urgent, or, by whatever way, by itself: such a rule
    /// would silence a page, or two alerts each other.
    /// </exception>
    public static ImmutableArray<InhibitRule> Of(IReadOnlyCollection<Alert> alerts)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        MutingOrder.Check(alerts);
        return [.. Declared(alerts), .. BySeverity()];
    }

    /// <summary>One rule for all targets that a source mutes by the same labels.</summary>
    private static IEnumerable<InhibitRule> Declared(IEnumerable<Alert> alerts) => alerts
        .SelectMany(target => target.MutedBy.Select(
            muted => (muted.Alert, Equal: string.Join(',', Labels(muted)), Target: target.Name)))
        .GroupBy(rule => (rule.Alert, rule.Equal))
        .OrderBy(rules => rules.Key.Alert, StringComparer.Ordinal)
        .ThenBy(rules => rules.Key.Equal, StringComparer.Ordinal)
        .Select(rules => new InhibitRule(
            [Matcher.In("alertname", rules.Key.Alert)],
            [
                Matcher.In("alertname", [.. rules.Select(rule => rule.Target)
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
            ],
            [.. rules.Key.Equal.Split(',')]));

    /// <summary>The names of SLOs are unique within their service, so one without the other is not enough.</summary>
    private static IEnumerable<string> Labels(MutedBy muted) => muted.Equal
        .Concat(muted.Equal.Contains("slo", StringComparer.Ordinal) ? ["service"] : [])
        .Concat(["cluster", "slo"])
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<InhibitRule> BySeverity()
    {
        yield return new InhibitRule(
            [Matcher.In("severity", "critical")], [Matcher.In("severity", "warning", "info")], [.. Identity]);
        yield return new InhibitRule(
            [Matcher.In("severity", "warning")], [Matcher.In("severity", "info")], [.. Identity]);

        // kube-prometheus' InfoInhibitor fires in a namespace where nothing but notes fires. It holds back the notes of
        // its own set; those with a priority of ours have a route of their own.
        yield return new InhibitRule(
            [Matcher.In("alertname", RoutingTree.InfoInhibitor)],
            [Matcher.In("severity", "info"), Matcher.NotIn("priority", RoutingTree.PriorityNames)],
            ["cluster", "namespace", "slo"]);
    }
}
