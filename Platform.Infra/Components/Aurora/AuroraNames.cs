using Platform.Cloud;
using Platform.Configuration;

namespace Platform.Components.Aurora;

/// <summary>What a stack's database is called, and where it is.</summary>
internal sealed record AuroraNames
{
    /// <summary>The deployment's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>The cluster's name in RDS.</summary>
    public required string Cluster { get; init; }

    /// <summary>Name of the subnet group; <c>null</c> where the database is adopted and none is named.</summary>
    public required string? SubnetGroup { get; init; }

    /// <summary>The cluster that the drill makes, and its instance.</summary>
    public string DrillCluster => $"{Id}-pitr-drill";

    /// <summary>Alias of the key.</summary>
    public string KeyAlias => $"alias/{Id}-aurora";

    /// <summary>The names of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The names; <c>null</c> where there is no database.</returns>
    public static AuroraNames? Of(PlatformConfig config)
    {
        if (config is not { Aws: { } aws, Aurora: { State: not DatabaseState.Off } aurora }
            || config.Cluster.ComputeMode == ComputeMode.Local)
        {
            return null;
        }

        var id = config.Deployment.Id;
        return new AuroraNames
        {
            Id = id,
            Account = AwsAccount.Of(aws),
            Cluster = aurora.ClusterIdentifier ?? $"{id}-aurora",
            SubnetGroup = aurora.SubnetGroup ?? (aurora.State == DatabaseState.Create ? $"{id}-aurora" : null),
        };
    }
}
