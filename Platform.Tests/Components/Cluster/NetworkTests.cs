using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Components.Cluster;

public sealed class NetworkTests
{
    [Fact]
    public async Task Three_zones_share_the_range_without_overlap()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.AutoMode));

        Assert.Equal(
            """{"cidrBlock":"10.0.0.0/16","enableDnsHostnames":true,"enableDnsSupport":true,"tags":{"Name":"acme-eks"}}""",
            graph["cluster-vpc"]);
        Assert.Equal(
            [
                "eu-central-1a 10.0.0.0/18", "eu-central-1b 10.0.64.0/18", "eu-central-1c 10.0.128.0/18",
                "eu-central-1a 10.0.192.0/20", "eu-central-1b 10.0.208.0/20", "eu-central-1c 10.0.224.0/20",
            ],
            ((string[])["private", "public"]).SelectMany(kind => graph.Named($"cluster-{kind}-eu-central-1")
                .Where(name => graph.Find(name).Type == "aws:ec2/subnet:Subnet")
                .Select(name => $"{graph[name, "availabilityZone"]} {graph[name, "cidrBlock"]}")));
    }

    [Fact]
    public async Task Load_balancers_and_karpenter_find_subnets_by_their_tags()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.Karpenter));

        Assert.Equal(
            """
            {"Name":"acme-eks-private-eu-central-1a","karpenter.sh/discovery":"acme-eks","kubernetes.io/role/internal-elb":"1"}
            """,
            graph["cluster-private-eu-central-1a", "tags"]);
        Assert.Equal(
            """{"Name":"acme-eks-public-eu-central-1a","kubernetes.io/role/elb":"1"}""",
            graph["cluster-public-eu-central-1a", "tags"]);
        Assert.Equal(
            """{"key":"karpenter.sh/discovery","resourceId":"sg-made","value":"acme-eks"}""",
            graph["cluster-karpenter-discovery"]);
    }

    [Theory]
    [InlineData(DeploymentEnvironment.Prod, "a b c")]
    [InlineData(DeploymentEnvironment.Staging, "a a a")]
    [InlineData(DeploymentEnvironment.Dev, "a a a")]
    public async Task Each_zone_of_production_leaves_by_its_own_gateway(
        DeploymentEnvironment environment, string gateways)
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.AutoMode, environment));

        Assert.Equal(
            gateways.Split(' ').Select(zone =>
                $$"""[{"cidrBlock":"0.0.0.0/0","natGatewayId":"cluster-nat-eu-central-1{{zone}}-id"}]"""),
            ((string[])["a", "b", "c"]).Select(zone => graph[$"cluster-private-eu-central-1{zone}-routes", "routes"]));
        Assert.Equal(
            gateways.Split(' ').Distinct().Select(zone => $"cluster-nat-eu-central-1{zone}"),
            graph.Named("cluster-nat-eu"));
    }

    [Fact]
    public async Task A_stack_decides_its_gateways_zones_and_range()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.AutoMode).With(cluster => cluster with
        {
            Network = new()
            {
                Cidr = "100.64.0.0/20",
                Zones = ["eu-central-1c", "eu-central-1a"],
                NatGateways = NatGateways.One,
                InterfaceEndpoints = false,
            },
        }));

        Assert.Equal("100.64.0.0/22", graph["cluster-private-eu-central-1c", "cidrBlock"]);
        Assert.Equal("100.64.4.0/22", graph["cluster-private-eu-central-1a", "cidrBlock"]);
        Assert.Equal("100.64.12.0/24", graph["cluster-public-eu-central-1c", "cidrBlock"]);
        Assert.Equal(["cluster-nat-eu-central-1c"], graph.Named("cluster-nat-eu"));
        Assert.Equal(["cluster-endpoint-s3"], graph.Named("cluster-endpoint"));
    }

    [Theory]
    [InlineData(DeploymentEnvironment.Prod, "ec2 ecr.api ecr.dkr eks eks-auth logs s3 sts")]
    [InlineData(DeploymentEnvironment.Dev, "s3")]
    public async Task Nodes_reach_aws_without_leaving_the_network(DeploymentEnvironment environment, string services)
    {
        var graph = await ClusterGraph.OfAsync(
            ClusterStacks.Created(ComputeMode.AutoMode, environment, government: true));

        Assert.Equal(
            services.Split(' ').Select(service => $"com.amazonaws.us-gov-west-1.{service}"),
            graph.Named("cluster-endpoint-").Select(name => graph.Find(name))
                .Where(resource => resource.Type == "aws:ec2/vpcEndpoint:VpcEndpoint")
                .Select(resource => resource.Inputs["serviceName"]));
    }

    [Fact]
    public async Task All_traffic_is_recorded_under_the_cluster_s_key()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.AutoMode));

        Assert.Equal(
            """
            {"iamRoleArn":"arn-of:cluster-flow-log-role","logDestination":"arn-of:cluster-flow-log-group",
            "logDestinationType":"cloud-watch-logs","maxAggregationInterval":600,"tags":{"Name":"acme-eks"},
            "trafficType":"ALL","vpcId":"cluster-vpc-id"}
            """.ReplaceLineEndings(""),
            graph["cluster-flow-log"]);
        Assert.Equal(
            """{"kmsKeyId":"arn-of:cluster-key","name":"/aws/vpc/acme/flow-logs","retentionInDays":90}""",
            graph["cluster-flow-log-group"]);
        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"WriteFlowLogs","Effect":"Allow","Action":["logs:CreateLogStream",
            "logs:DescribeLogGroups","logs:DescribeLogStreams","logs:PutLogEvents"],
            "Resource":["arn:aws:logs:eu-central-1:111122223333:log-group:/aws/vpc/acme/flow-logs",
            "arn:aws:logs:eu-central-1:111122223333:log-group:/aws/vpc/acme/flow-logs:*"]}]}
            """.ReplaceLineEndings(""),
            graph["cluster-flow-log-policy", "policy"]);
    }
}
