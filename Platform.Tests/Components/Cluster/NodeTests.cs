using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Components.Cluster;

public sealed class NodeTests
{
    [Theory]
    [InlineData(DeploymentEnvironment.Dev, 1, "t3.medium")]
    [InlineData(DeploymentEnvironment.Staging, 2, "m6i.large m5.large")]
    [InlineData(DeploymentEnvironment.Prod, 3, "m6i.2xlarge m5.2xlarge")]
    public async Task Nodes_are_as_many_and_as_large_as_the_environment_s_table_says(
        DeploymentEnvironment environment, int count, string types)
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.ManagedNodeGroups, environment));

        Assert.Equal(
            $$$"""
            {"amiType":"AL2023_x86_64_STANDARD","capacityType":"ON_DEMAND","clusterName":"acme-eks",
            "instanceTypes":["{{{types.Replace(" ", "\",\"")}}}"],
            "launchTemplate":{"id":"cluster-node-template-id","version":"7"},"nodeGroupName":"base",
            "nodeRepairConfig":{"enabled":true},"nodeRoleArn":"arn-of:cluster-node-role",
            "scalingConfig":{"desiredSize":{{{count}}},"maxSize":{{{2 * count}}},"minSize":{{{count}}} },
            "subnetIds":["cluster-private-eu-central-1a-id","cluster-private-eu-central-1b-id",
            "cluster-private-eu-central-1c-id"],"updateConfig":{"maxUnavailable":1},
            "version":"1.34"}
            """.ReplaceLineEndings("").Replace(" }", "}", StringComparison.Ordinal),
            graph["cluster-nodes"]);
    }

    [Theory]
    [InlineData(DeploymentEnvironment.Dev, 4, "32Gi", "8")]
    [InlineData(DeploymentEnvironment.Staging, 8, "128Gi", "32")]
    [InlineData(DeploymentEnvironment.Prod, 32, "768Gi", "192")]
    public async Task Auto_mode_is_asked_for_nodes_as_large_as_the_environment_s_table_says(
        DeploymentEnvironment environment, int memory, string limit, string cpus)
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.AutoMode, environment));

        Assert.Equal(
            $$$"""
            {"disruption":{"budgets":[{"nodes":"10%"}],"consolidateAfter":"5m",
            "consolidationPolicy":"WhenEmptyOrUnderutilized"},
            "limits":{"cpu":"{{{cpus}}}","memory":"{{{limit}}}"},
            "template":{"spec":{"expireAfter":"336h",
            "nodeClassRef":{"group":"eks.amazonaws.com","kind":"NodeClass","name":"default"},
            "requirements":[{"key":"kubernetes.io/arch","operator":"In","values":["amd64"]},
            {"key":"kubernetes.io/os","operator":"In","values":["linux"]},
            {"key":"karpenter.sh/capacity-type","operator":"In","values":["on-demand"]},
            {"key":"eks.amazonaws.com/instance-category","operator":"In","values":["c","m","r"]},
            {"key":"eks.amazonaws.com/instance-generation","operator":"Gt","values":["4"]},
            {"key":"eks.amazonaws.com/instance-memory","operator":"Gt","values":["{{{(memory * 1024) - 1}}}"]}],
            "terminationGracePeriod":"4h"}},"weight":10}
            """.ReplaceLineEndings(""),
            graph["cluster-pool", "spec"]);
    }

    [Fact]
    public async Task Pods_cannot_take_the_node_s_role_and_disks_are_encrypted()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.Karpenter));

        Assert.Equal(
            """{"httpEndpoint":"enabled","httpPutResponseHopLimit":1,"httpTokens":"required"}""",
            graph["cluster-node-template", "metadataOptions"]);
        Assert.Equal(
            """
            [{"deviceName":"/dev/xvda","ebs":{"deleteOnTermination":"true","encrypted":"true","volumeSize":50,
            "volumeType":"gp3"}}]
            """.ReplaceLineEndings(""),
            graph["cluster-node-template", "blockDeviceMappings"]);
    }

    [Fact]
    public async Task A_stack_decides_its_nodes()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.ManagedNodeGroups).With(
            cluster => cluster with
            {
                Nodes = new()
                {
                    Architecture = ProcessorArchitecture.Arm64,
                    Count = 4,
                    MaxCount = 9,
                    MemoryGib = 16,
                    DiskGib = 200,
                },
            }));

        Assert.Equal("AL2023_ARM_64_STANDARD", graph["cluster-nodes", "amiType"]);
        Assert.Equal("""["m6g.xlarge"]""", graph["cluster-nodes", "instanceTypes"]);
        Assert.Equal("""{"desiredSize":4,"maxSize":9,"minSize":4}""", graph["cluster-nodes", "scalingConfig"]);
        Assert.Contains("\"volumeSize\":200", graph["cluster-node-template", "blockDeviceMappings"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Self_managed_nodes_are_private_encrypted_and_let_in_by_their_role()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.SelfManaged, government: true));

        Assert.Equal(
            """
            {"amiType":"AL2023_x86_64_STANDARD","autoScalingGroupTags":{"aws-node-termination-handler/managed":"acme-eks"},
            "clusterIngressRuleId":"","desiredCapacity":3,"ignoreScalingChanges":true,
            "instanceProfileName":"acme-node","instanceType":"m6i.2xlarge","maxSize":6,"minSize":3,
            "nodeAssociatePublicIpAddress":false,"nodeRootVolumeDeleteOnTermination":true,"nodeRootVolumeEncrypted":true,
            "nodeRootVolumeSize":50,"nodeRootVolumeType":"gp3","nodeSecurityGroupId":"sg-made",
            "nodeSubnetIds":["cluster-private-us-gov-west-1a-id","cluster-private-us-gov-west-1b-id",
            "cluster-private-us-gov-west-1c-id"],"operatingSystem":"AL2023"}
            """.ReplaceLineEndings(""),
            Backup.PlainJson.Of(graph.Find("cluster-nodes").Inputs.Remove("cluster")));
        Assert.Equal(
            """{"clusterName":"acme-eks","principalArn":"arn-of:cluster-node-role","type":"EC2_LINUX"}""",
            graph["cluster-node-access"]);
        Assert.Equal("""{"name":"acme-node","role":"acme-node"}""", graph["cluster-node-profile"]);
    }

    [Fact]
    public async Task Karpenter_s_nodes_have_a_role_that_lets_them_join()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.Karpenter));

        Assert.Equal("acme-karpenter-node", graph.Record["nodeRoleName"]);
        Assert.Equal("acme-karpenter-node", graph["cluster-karpenter-node-role", "name"]);
        Assert.Equal(
            """{"clusterName":"acme-eks","principalArn":"arn-of:cluster-karpenter-node-role","type":"EC2_LINUX"}""",
            graph["cluster-karpenter-node-access"]);
        Assert.Equal(
            [
                "cluster-karpenter-node-role", "cluster-karpenter-node-role-AmazonEC2ContainerRegistryPullOnly",
                "cluster-karpenter-node-role-AmazonEKSWorkerNodePolicy",
                "cluster-karpenter-node-role-AmazonEKS_CNI_Policy",
                "cluster-karpenter-node-role-AmazonSSMManagedInstanceCore",
            ],
            graph.Named("cluster-karpenter-node-role"));
    }

    [Fact]
    public async Task Add_ons_keep_network_policies_and_the_versions_that_are_named()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.ManagedNodeGroups).With(
            cluster => cluster with { AddonVersions = cluster.AddonVersions.Add("coredns", "v1.12.4-eksbuild.1") }));

        Assert.Equal(
            [
                "cluster-addon-coredns", "cluster-addon-eks-pod-identity-agent", "cluster-addon-kube-proxy",
                "cluster-addon-vpc-cni",
            ],
            graph.Named("cluster-addon"));
        Assert.Equal(
            """
            {"addonName":"coredns","addonVersion":"v1.12.4-eksbuild.1","clusterName":"acme-eks",
            "resolveConflictsOnCreate":"OVERWRITE","resolveConflictsOnUpdate":"OVERWRITE"}
            """.ReplaceLineEndings(""),
            graph["cluster-addon-coredns"]);
        Assert.Equal("""{"enableNetworkPolicy":"true"}""", graph["cluster-addon-vpc-cni", "configurationValues"]);
    }
}
