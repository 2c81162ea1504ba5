using Platform.Cli.Graph;
using Platform.Tests.Cli;
using Xunit;

namespace Platform.Tests.Components.Cluster;

[Trait("kind", "process")]
public sealed class ClusterOrderTests
{
    [Theory]
    [InlineData("dev", "cluster-eks cluster-nodes cluster-addon-vpc-cni cluster-addon-eks-pod-identity-agent "
        + "cluster-addon-kube-proxy cluster-addon-coredns cluster-access-developers cluster-karpenter-node-access")]
    [InlineData("prod", "cluster-eks cluster-access-on-call cluster-access-auditors")]
    public async Task What_is_in_the_cluster_comes_after_nodes_and_access(string stack, string names)
    {
        var graph = await GraphAsync(stack);
        var kubernetes = graph.Resources.Single(resource => resource.Type == "pulumi:providers:kubernetes");

        Assert.Empty(names.Split(' ').Except(Names(graph, kubernetes.Dependencies), StringComparer.Ordinal));
        Assert.All(
            graph.Resources.Where(resource => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)),
            resource => Assert.StartsWith($"{kubernetes.Urn}::", resource.Provider, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_control_plane_comes_after_its_log_group_roles_and_ways_out()
    {
        var graph = await GraphAsync("prod");
        var cluster = graph.Resources.Single(resource => resource.Type == "eks:index:Cluster");

        Assert.Empty(((string[])
            [
                "cluster-control-plane-log-group", "cluster-role", "cluster-role-AmazonEKSClusterPolicy",
                "cluster-node-role", "cluster-private-eu-central-1a-association", "cluster-endpoint-s3",
            ]).Except(Names(graph, cluster.Dependencies), StringComparer.Ordinal));
        Assert.True(cluster.Options.Protect);
    }

    [Fact]
    public async Task Nodes_come_before_the_add_on_that_needs_them_and_after_those_that_they_need()
    {
        var graph = await GraphAsync("dev");
        var nodes = graph.Resources.Single(resource => resource.Name == "cluster-nodes");
        var names = graph.Resources.Single(resource => resource.Name == "cluster-addon-coredns");

        Assert.Contains("cluster-nodes", Names(graph, names.Dependencies));
        Assert.Empty(((string[])["cluster-addon-vpc-cni", "cluster-addon-kube-proxy"])
            .Except(Names(graph, nodes.Dependencies), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task What_belongs_to_the_cluster_in_aws_comes_after_it(string stack)
    {
        var graph = await GraphAsync(stack);
        var cluster = graph.Resources.Single(resource => resource.Type == "eks:index:Cluster");
        var belonging = graph.Resources.Where(resource => resource.Type is "aws:eks/accessEntry:AccessEntry"
            or "aws:eks/addon:Addon" or "aws:eks/nodeGroup:NodeGroup"
            or "aws:eks/podIdentityAssociation:PodIdentityAssociation").ToList();

        Assert.NotEmpty(belonging);
        Assert.All(belonging, resource => Assert.Contains(cluster.Urn, resource.Dependencies));
    }

    private static IEnumerable<string> Names(ResourceGraph graph, IEnumerable<string> urns) => urns.Select(
        urn => graph.Resources.Single(resource => resource.Urn == urn).Name);

    private static async Task<ResourceGraph> GraphAsync(string stack)
    {
        var report = await StackRuns.OfAsync(stack);
        return report.Graph ?? throw new InvalidOperationException(string.Join('\n', report.Findings));
    }
}
