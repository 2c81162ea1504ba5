using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Pulumi;
using Xunit;

namespace Platform.Tests.Components.Operators;

/// <summary>Who the operators are in AWS, and what they may do.</summary>
public sealed class ControlIdentityTests
{
    [Theory]
    [InlineData(
        "prod, autoMode", "arn:aws:secretsmanager:eu-central-1:111122223333:secret:acme-prod/*")]
    [InlineData(
        "govcloud, managedNodeGroups, irsa",
        "arn:aws-us-gov:secretsmanager:us-gov-west-1:012345678901:secret:acme-gov/*")]
    public async Task External_secrets_reads_the_deployments_secrets_and_no_others(string stack, string secrets)
    {
        var graph = await OperatorGraph.OfStackAsync(stack);

        Assert.Equal(
            $$"""
            {"Version":"2012-10-17","Statement":[{"Sid":"DeploymentSecrets","Effect":"Allow","Action":[
            "secretsmanager:DescribeSecret","secretsmanager:GetSecretValue"],"Resource":"{{secrets}}"}]}
            """.ReplaceLineEndings(""),
            graph["operators-external-secrets-role-policy", "policy"]);
    }

    [Fact]
    public async Task The_store_is_the_one_that_configuration_means_and_open_to_the_platform_only()
    {
        var graph = await OperatorGraph.OfStackAsync("prod, autoMode");

        Assert.Equal(
            """
            {"apiVersion":"external-secrets.io/v1","kind":"ClusterSecretStore","metadata":{"annotations":{
            "pulumi.com/waitFor":"condition=Ready"},"name":"aws-secrets-manager"},"spec":{"conditions":[{
            "namespaceSelector":{"matchLabels":{"app.kubernetes.io/part-of":"platform"}}}],"provider":{"aws":{"region":
            "eu-central-1","service":"SecretsManager"}}}}
            """.ReplaceLineEndings(""),
            graph["operators-external-secrets-store"]);
        Assert.Equal("aws-secrets-manager", BackupStacks.Prod.Backup.RepositoryPasswordSecret.Store);
    }

    [Fact]
    public async Task A_local_cluster_has_neither_store_nor_role()
    {
        var graph = await OperatorGraph.OfStackAsync("local");

        Assert.True(graph.Has("operators-external-secrets-release"));
        Assert.DoesNotContain(graph.Resources, resource =>
            resource.Type!.StartsWith("aws:", StringComparison.Ordinal)
            || resource.Name == "operators-external-secrets-store");
    }

    [Theory]
    [InlineData("staging, selfManaged", """{"clusterName":"acme","configurationValues":"@"}""")]
    [InlineData(
        "govcloud, managedNodeGroups, irsa",
        """
        {"clusterName":"acme","configurationValues":"@",
        "serviceAccountRoleArn":"arn:aws-us-gov:iam::012345678901:role/acme-gov-ebs-csi-driver"}
        """)]
    public async Task The_ebs_driver_has_its_role_by_either_identity(string stack, string expected)
    {
        var graph = await OperatorGraph.OfStackAsync(stack);
        const string Values = """{"controller":{"replicaCount":2},"defaultStorageClass":{"enabled":false}}""";

        Assert.Equal(
            expected.ReplaceLineEndings("")
                .Replace("{\"clusterName\"", "{\"addonName\":\"aws-ebs-csi-driver\",\"clusterName\"", StringComparison.Ordinal)
                .Replace(
                    "\"configurationValues\":\"@\"",
                    $"\"configurationValues\":{System.Text.Json.JsonSerializer.Serialize(Values).Replace("\\u0022", "\\\"", StringComparison.Ordinal)},"
                    + "\"resolveConflictsOnCreate\":\"OVERWRITE\",\"resolveConflictsOnUpdate\":\"OVERWRITE\"",
                    StringComparison.Ordinal),
            graph["operators-ebs-csi-driver-addon"]);
        Assert.Equal(
            stack.EndsWith("irsa", StringComparison.Ordinal), !graph.Has("operators-ebs-csi-driver-pod-identity"));
        Assert.Equal(
            $"arn:{(stack.StartsWith("gov", StringComparison.Ordinal) ? "aws-us-gov" : "aws")}:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy",
            graph["operators-ebs-csi-driver-role-AmazonEBSCSIDriverPolicy", "policyArn"]);
    }

    [Theory]
    [InlineData(ComputeMode.AutoMode, false, false)]
    [InlineData(ComputeMode.Karpenter, true, true)]
    [InlineData(ComputeMode.ManagedNodeGroups, true, false)]
    [InlineData(ComputeMode.SelfManaged, true, false)]
    public async Task The_compute_mode_says_who_makes_volumes_and_nodes(ComputeMode mode, bool ebs, bool karpenter)
    {
        var graph = await OperatorGraph.OfAsync(ControlStacks.Prod.On(mode));

        Assert.Equal(ebs, graph.Has("operators-ebs-csi-driver-addon"));
        Assert.Equal(karpenter, graph.Has("operators-karpenter-release"));
        Assert.Equal(karpenter, graph.Has("operators-karpenter-pool"));
        Assert.True(graph.Has("operators-snapshot-controller-addon"));
    }

    [Fact]
    public async Task Karpenter_takes_network_and_role_from_the_cluster_and_reads_its_queue()
    {
        var graph = await OperatorGraph.OfAsync(
            ControlStacks.Dev,
            cluster => cluster with
            {
                NodeRoleName = Output.Create("acme-node"),
                PrivateSubnetIds = Output.Create(ImmutableArray.Create("subnet-a", "subnet-b")),
                NodeSecurityGroupId = Output.Create("sg-a"),
            },
            interruptionQueue: "acme-interruptions");

        Assert.Equal("acme-node", graph["operators-karpenter-node-class", "spec", "role"]);
        Assert.Equal(
            """[{"id":"subnet-a"},{"id":"subnet-b"}]""",
            graph["operators-karpenter-node-class", "spec", "subnetSelectorTerms"]);
        Assert.Equal(
            """[{"id":"sg-a"}]""", graph["operators-karpenter-node-class", "spec", "securityGroupSelectorTerms"]);
        Assert.Equal(
            """{"clusterName":"acme","interruptionQueue":"acme-interruptions"}""",
            graph["operators-karpenter-release", "values", "settings"]);
        var policy = graph["operators-karpenter-role-policy", "policy"];
        Assert.Contains(
            """
            {"Sid":"InterruptionQueue","Effect":"Allow","Action":["sqs:DeleteMessage","sqs:GetQueueUrl",
            "sqs:ReceiveMessage"],"Resource":"arn:aws:sqs:eu-central-1:111122223333:acme-interruptions"}
            """.ReplaceLineEndings(""),
            policy,
            StringComparison.Ordinal);
        Assert.Contains("arn:aws:iam::111122223333:role/acme-node", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Karpenters_policy_fits_into_a_role_and_names_the_partition()
    {
        // IAM counts the characters of all inline policies of a role, white space left out.
        const int Most = 10_240;
        var config = ControlStacks.GovCloud.On(ComputeMode.Karpenter);
        var graph = await OperatorGraph.OfAsync(
            config with { Cluster = config.Cluster with { Name = new string('a', 100) } },
            interruptionQueue: new string('q', 80));
        var policy = graph["operators-karpenter-role-policy", "policy"];

        Assert.InRange(policy.Length, 1, Most);
        Assert.DoesNotContain("arn:aws:", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Action\":\"*\"", policy, StringComparison.Ordinal);
    }
}
