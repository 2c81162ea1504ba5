using System.Collections.Immutable;
using Platform.Cloud;
using Platform.Configuration;
using Platform.Signals.Alerts;

namespace Platform.Signals.Routing;

/// <summary>What a stack's alerts and configuration say about routing, decided once.</summary>
public sealed record RoutingPlan
{
    /// <summary>The deployment's id, which names in AWS and in the secret store begin with.</summary>
    public required string Id { get; init; }

    /// <summary>The AWS account; <c>null</c> in compute mode local.</summary>
    public required AwsAccount? Account { get; init; }

    /// <summary>
    /// Key <c>platform:routing</c>; without its channels in compute mode local, which has no secret store.
    /// </summary>
    public required RoutingConfig Config { get; init; }

    /// <summary>The alerts that the platform brings.</summary>
    public required ImmutableArray<Alert> Alerts { get; init; }

    /// <summary>Name of the topic of everybody on call.</summary>
    public string TopicName => TopicNameOf(Id);

    /// <summary>ARN of that topic; <c>null</c> where the stack has none.</summary>
    public string? TopicArn => Config.Sns is null ? null : Account?.Arn("sns", TopicName);

    /// <summary>The channels that the stack has.</summary>
    public IReadOnlySet<Channel> Channels => Present().ToHashSet();

    /// <summary>Name of the topic of everybody on call in a deployment.</summary>
    /// <param name="id">The deployment's id.</param>
    /// <returns>The name.</returns>
    public static string TopicNameOf(string id) => $"{id}-oncall-alerts";

    /// <summary>The plan of a stack.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <param name="alerts">The alerts that the platform brings.</param>
    /// <returns>The plan.</returns>
    public static RoutingPlan Of(PlatformConfig config, ImmutableArray<Alert> alerts)
    {
        ArgumentNullException.ThrowIfNull(config);
        var local = config.Cluster.ComputeMode == ComputeMode.Local;
        return new RoutingPlan
        {
            Id = config.Deployment.Id,
            Account = !local && config.Aws is { } aws ? AwsAccount.Of(aws) : null,
            Config = local ? new RoutingConfig { BusinessHours = config.Routing.BusinessHours } : config.Routing,
            Alerts = alerts,
        };
    }

    private IEnumerable<Channel> Present()
    {
        if (Config.Heartbeat is not null)
        {
            yield return Channel.Heartbeat;
        }

        if (TopicArn is not null)
        {
            yield return Channel.Sns;
        }

        if (Config.PagerDuty is not null)
        {
            yield return Channel.PagerDuty;
        }

        if (Config.Tickets is not null)
        {
            yield return Channel.Tickets;
        }

        if (Config.Slack is not null)
        {
            yield return Channel.SlackIncidents;
            yield return Channel.SlackAlerts;
            yield return Channel.SlackNotes;
        }
    }
}
