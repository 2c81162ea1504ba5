using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Components.Cluster;

public sealed class ControlPlaneTests
{
    private const string Common =
        """
        "bootstrapSelfManagedAddons":false,
        "corednsAddonOptions":{"enabled":false,"resolveConflictsOnCreate":"OVERWRITE",
        "resolveConflictsOnUpdate":"OVERWRITE"},
        "createInstanceRole":false,"createOidcProvider":false,"deletionProtection":true,
        "enabledClusterLogTypes":["api","audit","authenticator","controllerManager","scheduler"],
        "encryptionConfigKeyArn":"arn-of:cluster-key","endpointPrivateAccess":true,"endpointPublicAccess":false,
        "kubeProxyAddonOptions":{"enabled":false,"resolveConflictsOnCreate":"OVERWRITE",
        "resolveConflictsOnUpdate":"OVERWRITE"},
        "kubernetesServiceIpAddressRange":"172.20.0.0/16","name":"acme-eks",
        "privateSubnetIds":["cluster-private-eu-central-1a-id","cluster-private-eu-central-1b-id",
        "cluster-private-eu-central-1c-id"],
        """;

    private const string Rest =
        """
        "skipDefaultNodeGroup":true,"skipDefaultSecurityGroups":true,"useDefaultVpcCni":true,"version":"1.34",
        "vpcId":"cluster-vpc-id"}
        """;

    [Fact]
    public async Task Production_is_private_encrypted_logged_and_hard_to_delete()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.ManagedNodeGroups));

        Assert.Equal(
            ("""{"authenticationMode":"API",""" + Common + Rest).ReplaceLineEndings(""), WithoutRole(graph));
    }

    [Fact]
    public async Task Auto_mode_runs_the_built_in_pools_with_our_role_and_no_add_ons()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.AutoMode));

        Assert.Equal(
            ("""
            {"authenticationMode":"API","autoMode":{"computeConfig":{"nodePools":["general-purpose","system"],
            "nodeRoleArn":"arn-of:cluster-node-role"},"createNodeRole":false,"enabled":true},
            """ + Common + Rest).ReplaceLineEndings(""),
            WithoutRole(graph));
        Assert.Empty(graph.Named("cluster-addon"));
        Assert.Empty(graph.Named("cluster-nodes"));
        Assert.Equal("""{"enable-network-policy-controller":"true"}""", graph["cluster-network-policies", "data"]);
    }

    [Fact]
    public async Task Only_named_ranges_of_the_internet_reach_the_api_server()
    {
        var graph = await ClusterGraph.OfAsync(
            ClusterStacks.Created(ComputeMode.AutoMode, DeploymentEnvironment.Dev).With(cluster => cluster with
            {
                PublicAccessCidrs = ["203.0.113.0/24", "198.51.100.7/32"],
            }));

        Assert.Equal("true", graph["cluster-eks", "endpointPublicAccess"]);
        Assert.Equal("""["203.0.113.0/24","198.51.100.7/32"]""", graph["cluster-eks", "publicAccessCidrs"]);
        Assert.Equal("true", graph["cluster-eks", "endpointPrivateAccess"]);
        Assert.Equal("false", graph["cluster-eks", "deletionProtection"]);
    }

    [Theory]
    [InlineData(DeploymentEnvironment.Dev, null, "30", "7")]
    [InlineData(DeploymentEnvironment.Staging, null, "90", "30")]
    [InlineData(DeploymentEnvironment.Prod, null, "365", "90")]
    [InlineData(DeploymentEnvironment.Prod, 400, "400", "400")]
    public async Task Logs_are_kept_as_long_as_the_environment_s_tables_say(
        DeploymentEnvironment environment, int? days, string expected, string flows)
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.AutoMode, environment)
            .With(cluster => cluster with { LogRetentionDays = days }));

        Assert.Equal(
            """{"kmsKeyId":"arn-of:cluster-key","name":"/aws/eks/acme-eks/cluster","retentionInDays":""" + expected + "}",
            graph["cluster-control-plane-log-group"]);
        Assert.Equal(flows, graph["cluster-flow-log-group", "retentionInDays"]);
    }

    [Fact]
    public async Task The_key_is_for_this_control_plane_and_these_logs_only()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.AutoMode, government: true));
        var policy = graph["cluster-key", "policy"];

        Assert.Equal("true", graph["cluster-key", "enableKeyRotation"]);
        Assert.Equal("30", graph["cluster-key", "deletionWindowInDays"]);
        Assert.Equal("alias/acme-cluster", graph["cluster-key-alias", "name"]);
        Assert.EndsWith(
            """
            {"Sid":"ControlPlaneEncryptsSecrets","Effect":"Allow","Principal":
            {"AWS":"arn:aws-us-gov:iam::012345678901:root"},
            "Action":["kms:Decrypt","kms:DescribeKey","kms:Encrypt","kms:ListGrants"],"Resource":"*",
            "Condition":{"ArnEquals":{"aws:PrincipalArn":"arn:aws-us-gov:iam::012345678901:role/acme-cluster"}}},
            {"Sid":"CreatorGrantsToEks","Effect":"Allow","Principal":{"AWS":"arn:aws-us-gov:iam::012345678901:root"},
            "Action":"kms:CreateGrant","Resource":"*"},
            {"Sid":"CloudWatchEncryptsLogs","Effect":"Allow","Principal":{"Service":"logs.us-gov-west-1.amazonaws.com"},
            "Action":["kms:Decrypt","kms:DescribeKey","kms:Encrypt","kms:GenerateDataKey",
            "kms:GenerateDataKeyWithoutPlaintext","kms:ReEncryptFrom","kms:ReEncryptTo"],"Resource":"*",
            "Condition":{"ArnEquals":{"kms:EncryptionContext:aws:logs:arn":[
            "arn:aws-us-gov:logs:us-gov-west-1:012345678901:log-group:/aws/eks/acme-eks/cluster",
            "arn:aws-us-gov:logs:us-gov-west-1:012345678901:log-group:/aws/vpc/acme/flow-logs"]}}}]}
            """.ReplaceLineEndings(""),
            policy,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ComputeMode.AutoMode, "sts:AssumeRole sts:TagSession", 5)]
    [InlineData(ComputeMode.Karpenter, "sts:AssumeRole", 1)]
    public async Task The_control_plane_has_more_rights_only_where_it_runs_nodes(
        ComputeMode mode, string actions, int policies)
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(mode, government: true));
        var list = actions.Split(' ');

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"Eks","Effect":"Allow","Principal":{"Service":"eks.amazonaws.com"},"""
            + $"\"Action\":{(list.Length == 1 ? $"\"{list[0]}\"" : $"[\"{string.Join("\",\"", list)}\"]")}}}]}}",
            graph["cluster-role", "assumeRolePolicy"]);
        Assert.Equal(policies, graph.Named("cluster-role-").Count());
        Assert.Equal(
            "arn:aws-us-gov:iam::aws:policy/AmazonEKSClusterPolicy",
            graph["cluster-role-AmazonEKSClusterPolicy", "policyArn"]);
    }

    /// <summary>How a mock shows a resource among inputs is the SDK's own matter.</summary>
    private static string WithoutRole(ClusterGraph graph) =>
        Backup.PlainJson.Of(graph.Find("cluster-eks").Inputs.Remove("serviceRole"));
}
