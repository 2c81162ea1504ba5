using Platform.Signals.Alerts;
using Platform.Signals.Routing;
using Xunit;

namespace Platform.Tests.Signals.Routing;

public sealed class InhibitRulesTests
{
    [Fact]
    public void Targets_of_one_source_and_one_set_of_labels_are_one_rule()
    {
        var rules = InhibitRules.Of(
        [
            Alert("Down", AlertPriority.P0),
            Alert("Slow", AlertPriority.P1, new MutedBy("Down", ["cluster"])),
            Alert("Late", AlertPriority.P2, new MutedBy("Down", ["cluster"]), new MutedBy("Slow", ["job"])),
        ]);

        Assert.Equal(
            [
                """alertname="Down" -> alertname=~"Late|Slow" [cluster,slo]""",
                """alertname="Slow" -> alertname="Late" [cluster,job,slo]""",
            ],
            rules.Take(rules.Length - 3).Select(Text));
    }

    [Fact]
    public void An_SLO_s_name_counts_with_its_service() =>
        Assert.Equal(
            """alertname="Fast" -> alertname="Slow" [cluster,service,slo]""",
            Text(InhibitRules.Of(
                [Alert("Fast", AlertPriority.P1), Alert("Slow", AlertPriority.P2, new MutedBy("Fast", ["slo"]))])[0]));

    [Fact]
    public void Every_rule_of_every_stack_holds_cluster_and_slo_equal() =>
        Assert.All(
            StackSignalSets.All.Values.SelectMany(set => InhibitRules.Of(set.Alerts)),
            rule => Assert.Equal(["cluster", "slo"], rule.Equal.Intersect(["cluster", "slo"], StringComparer.Ordinal)));

    [Fact]
    public void A_source_that_is_no_alert_is_refused() =>
        AssertRefused(
            "Slow is muted by Down, which is no alert. (Parameter 'alert')",
            Alert("Slow", AlertPriority.P1, new MutedBy("Down", ["cluster"])));

    [Fact]
    public void A_ticket_must_not_mute_a_page() =>
        AssertRefused(
            "Slow is P1 and muted by Down, which is only P2. (Parameter 'alert')",
            Alert("Down", AlertPriority.P2), Alert("Slow", AlertPriority.P1, new MutedBy("Down", ["cluster"])));

    [Fact]
    public void Two_alerts_must_not_mute_each_other() =>
        AssertRefused(
            "Down is muted by itself in a round. (Parameter 'alerts')",
            Alert("Down", AlertPriority.P1, new MutedBy("Slow", ["cluster"])),
            Alert("Slow", AlertPriority.P1, new MutedBy("Down", ["cluster"])));

    private static void AssertRefused(string message, params Alert[] alerts) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => InhibitRules.Of(alerts)).Message);

    private static Alert Alert(string name, AlertPriority priority, params MutedBy[] mutedBy) =>
        SampleAlerts.Good with { Name = name, Priority = priority, MutedBy = [.. mutedBy] };

    private static string Text(InhibitRule rule) =>
        $"{string.Join(' ', rule.Source)} -> {string.Join(' ', rule.Target)} [{string.Join(',', rule.Equal)}]";
}
