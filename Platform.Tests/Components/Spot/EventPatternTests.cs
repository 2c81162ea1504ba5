using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Platform.Components.Spot;
using Platform.Tests.Components.SecurityFindings;
using Xunit;

namespace Platform.Tests.Components.Spot;

/// <summary>Every rule against every event: exactly the cells that are listed match.</summary>
public sealed class EventPatternTests
{
    private static readonly ImmutableArray<InterruptionRule> Rules =
        [.. InterruptionRules.OfKarpenter, InterruptionRules.Lifecycle(["nodes-b", "nodes-a"])];

    [Fact]
    public void Each_rule_matches_exactly_its_events() =>
        Assert.Equal(
            [
                "spot-warning: spot warning",
                "rebalance: rebalance",
                "state-change: state stopping",
                "state-change: state stopped",
                "state-change: state shutting-down",
                "state-change: state terminated",
                "scheduled-change: health change of EC2",
                "reservation: reservation",
                "lifecycle: group a ends one",
                "lifecycle: group b ends one",
            ],
            from rule in Rules
            from sample in SampleEvents.All
            where EventPattern.Matches(JsonNode.Parse(rule.PatternText())!, sample.Event)
            select $"{rule.Name}: {sample.Name}");

    [Fact]
    public void Karpenter_hears_of_no_lifecycle_and_the_handler_of_no_reservation()
    {
        Assert.Equal(
            ["rebalance", "reservation", "scheduled-change", "spot-warning", "state-change"],
            InterruptionRules.OfKarpenter.Select(rule => rule.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["rebalance", "scheduled-change", "spot-warning", "state-change"],
            InterruptionRules.OfHandler(allRebalance: false).Select(rule => rule.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Groups_that_replace_by_themselves_need_neither_warning_nor_recommendation() =>
        Assert.Equal(
            ["state-change", "scheduled-change"],
            InterruptionRules.OfHandler(allRebalance: true).Select(rule => rule.Name));

    [Fact]
    public void A_pattern_is_the_same_whatever_the_order_of_the_groups() =>
        Assert.Equal(
            """{"source":["aws.autoscaling"],"detail-type":["EC2 Instance-terminate Lifecycle Action"],"detail":{"AutoScalingGroupName":["nodes-a","nodes-b"]}}""",
            InterruptionRules.Lifecycle(["nodes-b", "nodes-a"]).PatternText());
}
