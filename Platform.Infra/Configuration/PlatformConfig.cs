namespace Platform.Configuration;

/// <summary>Everything that a stack can configure: the value of all <c>platform:</c> keys, validated.</summary>
public sealed record PlatformConfig
{
    /// <summary>What this deployment is called and where it stands.</summary>
    public required DeploymentConfig Deployment { get; init; }

    /// <summary>
    /// The AWS account and region; <c>null</c> only where <see cref="ClusterConfig.ComputeMode"/> is local.
    /// </summary>
    public AwsConfig? Aws { get; init; }

    /// <summary>The cluster that everything lands in.</summary>
    public required ClusterConfig Cluster { get; init; }

    /// <summary>What the platform needs in the cluster.</summary>
    public OperatorsConfig Operators { get; init; } = new();

    /// <summary>How alerts reach people.</summary>
    public RoutingConfig Routing { get; init; } = new();

    /// <summary>What GuardDuty and Security Hub find, and who hears of it.</summary>
    public SecurityFindingsConfig SecurityFindings { get; init; } = new();

    /// <summary>Who drains a node that EC2 takes back.</summary>
    public SpotConfig Spot { get; init; } = new();

    /// <summary>Backup with Velero.</summary>
    public BackupConfig Backup { get; init; } = new();

    /// <summary>What is promised for a disaster.</summary>
    public RecoveryConfig Recovery { get; init; } = new();

    /// <summary>What may be deployed, and when.</summary>
    public GovernanceConfig Governance { get; init; } = new();

    /// <summary>Backups that outlive their region.</summary>
    public CrossRegionConfig CrossRegion { get; init; } = new();

    /// <summary>Secrets in AWS that the platform keeps.</summary>
    public SecretsConfig Secrets { get; init; } = new();

    /// <summary>The Aurora cluster.</summary>
    public AuroraConfig Aurora { get; init; } = new();

    /// <summary>Alerts, runbooks and dashboards.</summary>
    public SignalsConfig Signals { get; init; } = new();

    /// <summary>The platform's own alerts.</summary>
    public AlertsConfig Alerts { get; init; } = new();

    /// <summary>The teams that share the cluster.</summary>
    public TenancyConfig Tenancy { get; init; } = new();

    /// <summary>Service level objectives and their alerts.</summary>
    public SloConfig Slo { get; init; } = new();
}
