using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Eks;
using Pulumi.Eks.Inputs;
using Aws = Pulumi.Aws;

namespace Twin.Programs;

/// <summary>The twin of <c>../node/twin/eks.js</c>, statement by statement.</summary>
/// <remarks>
/// No list or map of a component holds an output: the .NET SDK, the official one too, sends the whole of it as one
/// output value, and the Node SDK each element.
/// </remarks>
internal static class EksProgram
{
    private static readonly string[] Accounts = ["111122223333"];

    public static IDictionary<string, object?> Run()
    {
        var provider = new Aws.Provider("aws", new() { Region = "eu-west-1", AllowedAccountIds = Accounts });
        var role = new Aws.Iam.Role("nodes", new() { AssumeRolePolicy = "{}" }, new() { Provider = provider });
        var options = new ComponentResourceOptions { Providers = { provider } };
        var control = new Aws.Eks.Cluster("control", Control(role), new() { Provider = provider });
        var cluster = new Cluster(
            "cluster", Arguments(role), new() { Providers = { provider }, Protect = true, DependsOn = { control } });

        _ = new ManagedNodeGroup("managed", Managed(cluster, role), options);
        _ = new NodeGroupV2(
            "own",
            new()
            {
                Cluster = cluster,
                InstanceType = "m7i.large",
                NodeRootVolumeSize = 50,
                OperatingSystem = Pulumi.Eks.OperatingSystem.Bottlerocket,
                Taints = { ["spot"] = new TaintArgs { Value = "true", Effect = "NoSchedule" } },
            },
            options);
        _ = new Addon(
            "addon",
            new()
            {
                Cluster = cluster,
                AddonName = "aws-ebs-csi-driver",
                ConfigurationValues =
                {
                    ["controller"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["replicaCount"] = 2 },
                },
                Tags = { ImmutableDictionary<string, string>.Empty.Add("team", "platform") },
            },
            options);

        var endpoint = cluster.EksCluster.Apply(found => found.Endpoint);
        _ = new Aws.Iam.Role(
            "reader",
            new() { AssumeRolePolicy = Output.Format($"{endpoint} {cluster.OidcIssuer}") },
            new() { Provider = provider });
        return new Dictionary<string, object?>(StringComparer.Ordinal) { ["issuer"] = cluster.OidcIssuer };
    }

    private static Aws.Eks.ClusterArgs Control(Aws.Iam.Role role) => new()
    {
        RoleArn = role.Arn,
        VpcConfig = new ClusterVpcConfigArgs { SubnetIds = ["subnet-1"], EndpointPrivateAccess = true },
    };

    private static ClusterArgs Arguments(Aws.Iam.Role role) => new()
    {
        Name = "acme-dev",
        Version = "1.34",
        AuthenticationMode = AuthenticationMode.Api,
        AutoMode = new AutoModeOptionsArgs { Enabled = true },
        SkipDefaultNodeGroup = true,
        CreateOidcProvider = true,
        ServiceRole = role,
        InstanceRoles = [role],
        PrivateSubnetIds = ["subnet-1", "subnet-2"],
        EnabledClusterLogTypes = ["audit"],
        EncryptionConfigKeyArn = role.Arn,
        CorednsAddonOptions = new CoreDnsAddonOptionsArgs { Enabled = true },
        VpcCniOptions = new VpcCniOptionsArgs { EnableNetworkPolicy = true },
        UpgradePolicy = new ClusterUpgradePolicyArgs { SupportType = "STANDARD" },
        ProviderCredentialOpts = new KubeconfigOptionsArgs { ProfileName = "work" },
        ClusterTags = { ["zone"] = "b", ["alpha"] = "a" },
        AccessEntries = new() { ["admin"] = Entry(role) },
    };

    private static AccessEntryArgs Entry(Aws.Iam.Role role) => new()
    {
        PrincipalArn = role.Arn,
        Type = AccessEntryType.Standard,
        AccessPolicies = new()
        {
            ["view"] = new AccessPolicyAssociationArgs
            {
                PolicyArn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
                AccessScope = new AccessPolicyAssociationAccessScopeArgs { Type = "cluster" },
            },
        },
    };

    private static ManagedNodeGroupArgs Managed(Cluster cluster, Aws.Iam.Role role) => new()
    {
        Cluster = cluster,
        NodeRole = role,
        NodeGroupName = "spot",
        CapacityType = "SPOT",
        InstanceTypes = ["m7i.large"],
        OperatingSystem = Pulumi.Eks.OperatingSystem.AL2023,
        EnableIMDSv2 = true,
        ScalingConfig = new NodeGroupScalingConfigArgs { DesiredSize = 2, MinSize = 1, MaxSize = 3 },
        Taints = [new NodeGroupTaintArgs { Key = "spot", Value = "true", Effect = "NO_SCHEDULE" }],
        Labels = { ["pool"] = "spot" },
    };
}
