using System.Collections.Immutable;
using Platform.Cloud;
using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Tenancy;
using Pulumi;

namespace Platform.Components.Governance.Tenancy;

/// <summary>What <see cref="PlatformTenancy"/> is made from.</summary>
public sealed record PlatformTenancyArgs
{
    /// <summary>The teams by name.</summary>
    public required ImmutableArray<Team> Teams { get; init; }

    /// <summary>The deployment's id, which names in AWS begin with.</summary>
    public required string Id { get; init; }

    /// <summary>The environment; roles depend on it.</summary>
    public required DeploymentEnvironment Environment { get; init; }

    /// <summary>The AWS account; <c>null</c> in compute mode local.</summary>
    public required AwsAccount? Account { get; init; }

    /// <summary>How pods reach the API server.</summary>
    public required ApiServerAddress ApiServer { get; init; }

    /// <summary>Whether the cluster gives AWS credentials through Pod Identity.</summary>
    public required bool HasPodIdentity { get; init; }

    /// <summary>Whether pods send traces to the platform's Tempo.</summary>
    public required bool HasTempo { get; init; }

    /// <summary>Whatever brings the kinds of External Secrets.</summary>
    public ImmutableArray<Resource> AfterSecrets { get; init; } = [];

    /// <summary>The arguments that a configuration asks for.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="afterSecrets">Whatever brings the kinds of External Secrets, and its role.</param>
    /// <returns>The arguments.</returns>
    public static PlatformTenancyArgs Of(PlatformConfig config, IEnumerable<Resource> afterSecrets)
    {
        ArgumentNullException.ThrowIfNull(config);
        var isLocal = config.Cluster.ComputeMode == ComputeMode.Local;
        return new PlatformTenancyArgs
        {
            Teams = Team.Of(config),
            Id = config.Deployment.Id,
            Environment = config.Deployment.Environment,
            Account = isLocal || config.Aws is not { } aws ? null : AwsAccount.Of(aws),
            ApiServer = ApiServerAddress.Of(config.Cluster),
            HasPodIdentity = !isLocal,
            HasTempo = !OperatorStates.Of(config).IsOff(Catalog.OperatorName.Tempo),
            AfterSecrets = [.. afterSecrets],
        };
    }
}
