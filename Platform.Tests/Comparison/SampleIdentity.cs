using Platform.Cli.Comparison;
using Platform.Configuration;

namespace Platform.Tests.Comparison;

/// <summary>Identities of stacks in the account and region of the sample graph.</summary>
internal static class SampleIdentity
{
    public static StackIdentity Of(string deployment, string domain, string cluster) => StackIdentity.Of(new PlatformConfig
    {
        Deployment = new DeploymentConfig
        {
            Id = deployment,
            Domain = domain,
            Environment = DeploymentEnvironment.Prod,
        },
        Cluster = new ClusterConfig
        {
            Mode = ClusterMode.Adopt,
            Name = cluster,
            ComputeMode = ComputeMode.AutoMode,
        },
        Aws = new AwsConfig { AccountId = "111122223333", Region = "us-west-2" },
    });
}
