using System.Collections.Immutable;
using Platform.Components.Cluster;
using Platform.Configuration;

namespace Platform.Tests.Components.Cluster;

/// <summary>Clusters made by hand, so that no test here depends on a stack file.</summary>
internal static class ClusterStacks
{
    public static PlatformClusterArgs Created(
        ComputeMode mode, DeploymentEnvironment environment = DeploymentEnvironment.Prod, bool government = false) => new()
        {
            Deployment = new() { Id = "acme", Domain = "acme.example.com", Environment = environment },
            Aws = government
                ? new() { AccountId = "012345678901", Region = "us-gov-west-1" }
                : new() { AccountId = "111122223333", Region = "eu-central-1" },
            Cluster = new() { Mode = ClusterMode.Create, Name = "acme-eks", ComputeMode = mode },
        };

    public static PlatformClusterArgs Adopted(ComputeMode mode, bool government = false)
    {
        var created = Created(mode, government: government);
        var region = created.Aws!.Region;
        return created.With(cluster => cluster with
        {
            Mode = ClusterMode.Adopt,
            Endpoint = $"https://ABC.gr7.{region}.eks.amazonaws.com",
            CertificateAuthority = "Y2E=",
            OidcIssuer = $"oidc.eks.{region}.amazonaws.com/id/ABC",
            VpcId = "vpc-0a1b2c3d",
            PrivateSubnetIds = ["subnet-0a1b2c3d", "subnet-4e5f6789"],
            NodeSecurityGroupId = "sg-0a1b2c3d",
            NodeRoleName = "their-nodes",
        });
    }

    public static PlatformClusterArgs With(
        this PlatformClusterArgs args, Func<ClusterConfig, ClusterConfig> change) => new()
        {
            Deployment = args.Deployment,
            Aws = args.Aws,
            Cluster = change(args.Cluster),
        };

    public static PlatformClusterArgs Letting(this PlatformClusterArgs args, string name, AccessConfig access) =>
        args.With(cluster => cluster with
        {
            Access = ImmutableSortedDictionary.Create<string, AccessConfig>(StringComparer.Ordinal).Add(name, access),
        });
}
