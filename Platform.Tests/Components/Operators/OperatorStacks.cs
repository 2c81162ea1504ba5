using Platform.Configuration;
using Platform.Tests.Components.Backup;

namespace Platform.Tests.Components.Operators;

/// <summary>Configurations for every compute mode, partition and cluster mode, made by hand.</summary>
internal static class OperatorStacks
{
    public static IReadOnlyList<ComputeMode> ComputeModes { get; } = Enum.GetValues<ComputeMode>();

    /// <summary>A stack, with everything about operators left to the defaults.</summary>
    public static PlatformConfig Of(
        ComputeMode mode,
        DeploymentEnvironment environment,
        bool govCloud = false,
        ClusterMode cluster = ClusterMode.Adopt) =>
        mode == ComputeMode.Local ? Local(environment) : Eks(mode, environment, govCloud, cluster);

    public static PlatformConfig With(this PlatformConfig config, Func<OperatorsConfig, OperatorsConfig> change) =>
        config with { Operators = change(config.Operators) };

    private static PlatformConfig Local(DeploymentEnvironment environment) => BackupStacks.Local with
    {
        Deployment = BackupStacks.Local.Deployment with { Environment = environment },
    };

    private static PlatformConfig Eks(
        ComputeMode mode, DeploymentEnvironment environment, bool govCloud, ClusterMode cluster)
    {
        var stack = govCloud ? BackupStacks.GovCloud : BackupStacks.Prod;
        return stack with
        {
            Deployment = stack.Deployment with { Environment = environment },
            Cluster = cluster == ClusterMode.Create
                ? new() { Mode = cluster, Name = stack.Cluster.Name, ComputeMode = mode }
                : stack.Cluster with { ComputeMode = mode },
            Operators = new() { Identity = stack.Backup.Identity },
        };
    }
}
