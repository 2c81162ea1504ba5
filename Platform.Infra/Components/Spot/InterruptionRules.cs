using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Platform.Components.Spot;

/// <summary>The events that a reader of interruptions acts on, and no others.</summary>
/// <remarks>
/// Sources: aws/karpenter-provider-aws@v1.14.1, pkg/controllers/interruption/messages;
/// aws/aws-node-termination-handler@v1.25.6, pkg/monitor/sqsevent; EventBridge's event references of Amazon EC2, EC2 Auto
/// Scaling and AWS Health.
/// </remarks>
public static class InterruptionRules
{
    private const string Ec2 = "aws.ec2";

    /// <summary>A spot instance will be interrupted in two minutes.</summary>
    public static InterruptionRule SpotWarning { get; } = Of(
        "spot-warning", "A spot instance is interrupted in two minutes.", Ec2, "EC2 Spot Instance Interruption Warning");

    /// <summary>A spot instance is at a higher risk of being interrupted.</summary>
    public static InterruptionRule Rebalance { get; } = Of(
        "rebalance", "A spot instance is likely to be interrupted.", Ec2, "EC2 Instance Rebalance Recommendation");

    /// <summary>An instance ends or has ended. It pends and runs without anybody having to know.</summary>
    public static InterruptionRule StateChange { get; } = Of(
        "state-change", "An instance stops or ends.", Ec2, "EC2 Instance State-change Notification",
        ("state", ["stopping", "stopped", "shutting-down", "terminated"]));

    /// <summary>AWS will work on the host. Both readers drop what is not of EC2 and no scheduled change.</summary>
    public static InterruptionRule ScheduledChange { get; } = Of(
        "scheduled-change", "AWS has planned maintenance of an instance.", "aws.health", "AWS Health Event",
        ("service", ["EC2"]), ("eventTypeCategory", ["scheduledChange"]));

    /// <summary>A capacity block or an interruptible reservation is taken back; only Karpenter knows it.</summary>
    public static InterruptionRule CapacityReservation { get; } = Of(
        "reservation", "An instance of a capacity reservation is interrupted.", Ec2,
        "EC2 Capacity Reservation Instance Interruption Warning");

    /// <summary>What Karpenter reads.</summary>
    public static ImmutableArray<InterruptionRule> OfKarpenter { get; } =
        [SpotWarning, Rebalance, StateChange, ScheduledChange, CapacityReservation];

    /// <summary>
    /// What the termination handler reads, beside <see cref="Lifecycle"/>. The handler drains at a rebalance
    /// recommendation too.
    /// </summary>
    /// <param name="allRebalance">
    /// Whether all groups replace instances at risk themselves, and end them with a lifecycle event: the warning would then
    /// drain a node before its replacement runs.
    /// </param>
    /// <returns>The rules.</returns>
    public static ImmutableArray<InterruptionRule> OfHandler(bool allRebalance) =>
        allRebalance ? [StateChange, ScheduledChange] : [SpotWarning, Rebalance, StateChange, ScheduledChange];

    /// <summary>An Auto Scaling group waits with ending an instance.</summary>
    /// <param name="groups">The groups' names, at least one.</param>
    /// <returns>The rule.</returns>
    public static InterruptionRule Lifecycle(ImmutableArray<string> groups) => Of(
        "lifecycle", "An Auto Scaling group ends an instance.", "aws.autoscaling",
        "EC2 Instance-terminate Lifecycle Action",
        ("AutoScalingGroupName", [.. groups.Order(StringComparer.Ordinal)]));

    private static InterruptionRule Of(
        string name, string description, string source, string type,
        params ImmutableArray<(string Field, ImmutableArray<string> Values)> detail) => new(name, description, () =>
        {
            var pattern = new JsonObject
            {
                ["source"] = new JsonArray(source),
                ["detail-type"] = new JsonArray(type),
            };
            if (!detail.IsEmpty)
            {
                pattern["detail"] = new JsonObject(detail.Select(one => KeyValuePair.Create<string, JsonNode?>(
                    one.Field, new JsonArray([.. one.Values.Select(value => (JsonNode)value)]))));
            }

            return pattern;
        });
}
