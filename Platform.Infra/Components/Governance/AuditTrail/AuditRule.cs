using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Signals.Alerts;

namespace Platform.Components.Governance.AuditTrail;

/// <summary>Something in the cluster's audit log that is counted, and in some environments told.</summary>
public sealed record AuditRule
{
    /// <summary>Its name, which ends names in AWS.</summary>
    public required string Name { get; init; }

    /// <summary>What happened, as a message begins.</summary>
    public required string Title { get; init; }

    /// <summary>What it means, and what to do about it.</summary>
    public required string Meaning { get; init; }

    /// <summary>Conditions that an event must all meet.</summary>
    public required ImmutableArray<string> Conditions { get; init; }

    /// <summary>Whether only people do it: what Kubernetes, EKS and automation do is left out.</summary>
    public bool ByPeople { get; init; } = true;

    /// <summary>Priority in production.</summary>
    public required AlertPriority Prod { get; init; }

    /// <summary>Priority in staging; elsewhere all are notes.</summary>
    public required AlertPriority Staging { get; init; }

    /// <summary>The priority in an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>The priority.</returns>
    public AlertPriority In(DeploymentEnvironment environment) => environment switch
    {
        DeploymentEnvironment.Prod => Prod,
        DeploymentEnvironment.Staging => Staging,
        _ => AlertPriority.P3,
    };

    /// <summary>The pattern of CloudWatch's that its events match.</summary>
    /// <param name="automation">Beginnings of names of users that are no people.</param>
    /// <returns>The pattern.</returns>
    public string Pattern(ImmutableArray<string> automation) => AuditPattern.All(
    [
        .. Conditions,
        .. ByPeople ? AuditPattern.People(automation) : [],
    ]);
}
