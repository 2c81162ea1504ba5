using System.Globalization;
using Platform.Components.Cluster;
using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.Rds;

namespace Platform.Components.Aurora;

/// <summary>
/// An Aurora cluster that can be restored to any second of its retention: encrypted with a key of its own, with a master
/// password that RDS keeps and rotates, and that nobody deletes by mistake.
/// </summary>
public sealed class AuroraDatabase : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:aurora:AuroraDatabase";

    /// <summary>Whether a stack makes a database.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <returns>True where the component is needed; an adopted database needs none.</returns>
    public static bool IsWanted(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return config.Aurora.State == DatabaseState.Create && AuroraNames.Of(config) is not null;
    }

    /// <summary>Address of the instance that writes.</summary>
    public Output<string> Endpoint { get; }

    /// <summary>ARN of the cluster.</summary>
    public Output<string> ClusterArn { get; }

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="config">The stack's configuration, of a stack that makes a database.</param>
    /// <param name="cluster">The stack's Kubernetes cluster, in whose network it is.</param>
    /// <param name="options">Its options; they give the AWS provider.</param>
    public AuroraDatabase(
        string name, PlatformConfig config, ClusterOutputs cluster, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(cluster);
        var names = AuroraNames.Of(config) ?? throw new ArgumentException("The stack has no database.", nameof(config));
        var protection = DataProtection.Of(config.Deployment.Environment);
        var place = AuroraPlace.Of(name, names, config.Aurora, cluster, this);
        var key = AuroraKey.Create(name, names, protection, this);
        var database = AuroraCluster.Create(name, names, config.Aurora, place, key, protection, this);
        for (var number = 1; number <= config.Aurora.Instances; number++)
        {
            var suffix = number.ToString(CultureInfo.InvariantCulture);
            _ = new ClusterInstance(
                $"{name}-instance-{suffix}",
                new ClusterInstanceArgs
                {
                    Identifier = $"{names.Cluster}-{suffix}",
                    ClusterIdentifier = database.ClusterIdentifier,
                    Engine = AuroraCluster.EngineName(config.Aurora.Engine),
                    InstanceClass = config.Aurora.InstanceClass,
                    PubliclyAccessible = false,
                    CopyTagsToSnapshot = true,
                },
                protection.Options(this));
        }

        Endpoint = database.Endpoint;
        ClusterArn = database.Arn;
        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["endpoint"] = Endpoint,
            ["clusterArn"] = ClusterArn,
        });
    }
}
