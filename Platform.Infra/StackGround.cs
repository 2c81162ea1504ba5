using Platform.Cloud;
using Platform.Components.Cluster;
using Platform.Components.Operators;
using Platform.Components.Spot;
using Platform.Configuration;
using Pulumi;

namespace Platform;

/// <summary>What every part of a stack stands on: its account, its cluster, and what the platform needs there.</summary>
internal sealed class StackGround
{
    /// <summary>Makes or adopts the cluster, and installs the operators.</summary>
    /// <param name="config">The configuration, validated.</param>
    public StackGround(PlatformConfig config)
    {
        Config = config;
        Aws = Connection(config);
        Platform = new PlatformCluster("cluster", PlatformClusterArgs.Of(config), InAws());
        var spot = new SpotHandling("spot", SpotHandlingArgs.Of(config, Cluster), InAws());
        Operators = new Operators("operators", OperatorsArgs.Of(config, Cluster, spot.KarpenterQueue), InBoth());
        if (SpotPlan.Of(config).InstallsHandler)
        {
            var within = InBoth();
            within.Parent = spot;
            _ = new NodeTerminationHandler(
                "spot-handler", NodeTerminationHandlerArgs.Of(config, Cluster, spot.Queue, Operators), within);
        }
    }

    /// <summary>The configuration, validated.</summary>
    public PlatformConfig Config { get; }

    /// <summary>The provider of the stack's region; <c>null</c> in compute mode local.</summary>
    public Pulumi.Aws.Provider? Aws { get; }

    /// <summary>The cluster's component.</summary>
    public PlatformCluster Platform { get; }

    /// <summary>The cluster, made or adopted.</summary>
    public ClusterOutputs Cluster => Platform.Outputs;

    /// <summary>What the platform needs in the cluster.</summary>
    public Operators Operators { get; }

    /// <summary>Options of a component that is in AWS only.</summary>
    public ComponentResourceOptions InAws() => Through(Aws);

    /// <summary>Options of a component that is in the cluster only.</summary>
    public ComponentResourceOptions InCluster() => Through(Cluster.Kubernetes);

    /// <summary>Options of a component that is in both.</summary>
    public ComponentResourceOptions InBoth() => Through(Aws, Cluster.Kubernetes);

    private static Pulumi.Aws.Provider? Connection(PlatformConfig config) =>
        config.Cluster.ComputeMode == ComputeMode.Local ? null : AwsProvider.Create(
            AwsAccount.Of(
                config.Aws ?? throw new ArgumentException("An EKS cluster needs an AWS account.", nameof(config))),
            config.Deployment);

    private static ComponentResourceOptions Through(params IEnumerable<ProviderResource?> providers) =>
        new() { Providers = [.. providers.OfType<ProviderResource>()] };
}
