using Platform.Components.Cluster;
using Platform.Components.CrossRegion;
using Platform.Configuration;
using Pulumi;

namespace Platform.Components.Backup;

/// <summary>
/// What <see cref="VeleroBackup"/> is made from. Everything that decides which resources exist is plain, so that the
/// graph is known before anything is created.
/// </summary>
public sealed class VeleroBackupArgs
{
    /// <summary>What the deployment is called and where it stands; names and protection follow from it.</summary>
    public required DeploymentConfig Deployment { get; init; }

    /// <summary>
    /// The AWS account and region; <c>null</c> in compute mode local, where nothing of AWS is created.
    /// </summary>
    public AwsConfig? Aws { get; init; }

    /// <summary>
    /// The cluster: its compute mode decides snapshot driver and node selector, its identity the role's trust.
    /// </summary>
    public required ClusterOutputs Cluster { get; init; }

    /// <summary>Schedules, encryption, versions and the rest of key <c>platform:backup</c>.</summary>
    public required BackupConfig Backup { get; init; }

    /// <summary>
    /// Name of the role that copies the bucket to another region, which may read under the bucket's key; <c>null</c> where
    /// nothing does.
    /// </summary>
    public string? ReplicationRole { get; init; }

    /// <summary>
    /// What must stand before parts of it. Empty where the cluster has it all already.
    /// </summary>
    public BackupPrerequisites Prerequisites { get; init; } = new();

    /// <summary>The arguments for a stack.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <param name="cluster">The stack's cluster.</param>
    /// <param name="operators">The stack's operators.</param>
    /// <param name="secrets">What must stand before secrets are asked for, beside External Secrets.</param>
    /// <returns>The arguments.</returns>
    public static VeleroBackupArgs Of(
        PlatformConfig config, ClusterOutputs cluster, Operators.Operators operators, params IEnumerable<Resource> secrets)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(operators);
        var prerequisites = BackupNeeds.Prerequisites(config, operators);
        return new VeleroBackupArgs
        {
            Deployment = config.Deployment,
            Aws = config.Aws,
            Cluster = cluster,
            Backup = config.Backup,
            ReplicationRole = CrossRegionPlan.Of(config)?.RoleName,
            Prerequisites = prerequisites with { Secrets = [.. prerequisites.Secrets, .. secrets] },
        };
    }
}
