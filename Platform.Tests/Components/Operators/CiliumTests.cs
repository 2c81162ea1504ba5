using Platform.Configuration;
using Platform.Findings;
using Platform.Tests.Components.Backup;
using Platform.Tests.Configuration;
using Xunit;

namespace Platform.Tests.Components.Operators;

public sealed class CiliumTests
{
    private const string Policy = "kubernetes:cilium.io/v2:CiliumClusterwideNetworkPolicy";

    [Fact]
    public async Task It_is_chained_behind_the_VPC_CNI_and_keeps_the_policies()
    {
        var graph = await OperatorGraph.OfAsync(Stack(ComputeMode.Karpenter, OperatorState.Install));

        Assert.Equal("1.19.6", graph["operators-cilium-release", "version"]);
        Assert.Equal("kube-system", graph["operators-cilium-release", "namespace"]);
        Assert.Equal(
            """{"chainingMode":"aws-cni","exclusive":false}""", graph["operators-cilium-release", "values", "cni"]);
        Assert.Equal("native", graph["operators-cilium-release", "values", "routingMode"]);
        Assert.Equal("false", graph["operators-cilium-release", "values", "enableIPv4Masquerade"]);
        Assert.Equal("default", graph["operators-cilium-release", "values", "policyEnforcementMode"]);
        Assert.Equal("""{"enabled":true}""", graph["operators-cilium-release", "values", "k8sNetworkPolicy"]);
        Assert.Equal(
            """{"enabled":true,"serviceMonitor":{"enabled":true,"labels":{"release":"kube-prometheus-stack"},"trustCRDsExist":true}}""",
            graph["operators-cilium-release", "values", "prometheus"]);
    }

    [Fact]
    public async Task What_it_sees_as_entities_is_allowed_and_nothing_is_denied_by_it()
    {
        var graph = await OperatorGraph.OfAsync(Stack(ComputeMode.ManagedNodeGroups, OperatorState.Install));

        Assert.Equal(
            """
            {"description":"Pods get AWS credentials from the Pod Identity agent of their node.","egress":[{"toEntities":["host"],"toPorts":[{"ports":[{"port":"80","protocol":"TCP"}]}]}],"enableDefaultDeny":{"egress":false,"ingress":false},"endpointSelector":{}}
            """.Trim(),
            graph["operators-host-traffic-pod-identity", "spec"]);
        Assert.Equal("""["host","remote-node"]""", Entities(graph["operators-host-traffic-scrape-nodes", "spec"]));
        Assert.Contains(
            "\"k8s:io.kubernetes.pod.namespace\":\"monitoring\"",
            graph["operators-host-traffic-scrape-nodes", "spec"], StringComparison.Ordinal);
        Assert.Equal(2, graph.Resources.Count(resource => resource.Type == Policy));
    }

    [Fact]
    public async Task Somebody_elses_is_left_alone_and_gets_the_policies()
    {
        var graph = await OperatorGraph.OfAsync(Stack(ComputeMode.ManagedNodeGroups, OperatorState.Adopt));

        Assert.False(graph.Has("operators-cilium-release"));
        Assert.Equal(2, graph.Resources.Count(resource => resource.Type == Policy));
    }

    [Theory]
    [InlineData(ComputeMode.Karpenter)]
    [InlineData(ComputeMode.ManagedNodeGroups)]
    [InlineData(ComputeMode.SelfManaged)]
    public async Task By_default_there_is_nothing_of_it(ComputeMode mode)
    {
        var graph = await OperatorGraph.OfAsync(OperatorStacks.Of(mode, DeploymentEnvironment.Prod));

        Assert.DoesNotContain(graph.Resources, resource => resource.Type == Policy);
        Assert.False(graph.Has("operators-cilium-release"));
        if (mode == ComputeMode.Karpenter)
        {
            Assert.DoesNotContain("startupTaints", graph["operators-karpenter-pool"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nodes_of_Karpenter_take_no_pod_before_it()
    {
        var graph = await OperatorGraph.OfAsync(Stack(ComputeMode.Karpenter, OperatorState.Install));

        Assert.Contains(
            """[{"effect":"NoExecute","key":"node.cilium.io/agent-not-ready","value":"true"}]""",
            graph["operators-karpenter-pool", "spec"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OperatorState.Install, "false")]
    [InlineData(OperatorState.Adopt, "false")]
    [InlineData(OperatorState.Off, "true")]
    public async Task Exactly_one_keeps_network_policies(OperatorState state, string agent)
    {
        var stack = OperatorStacks.Of(ComputeMode.ManagedNodeGroups, DeploymentEnvironment.Prod, cluster: ClusterMode.Create)
            .With(operators => operators with { Cilium = new() { State = state } });

        var graph = await BackupGraph.OfAsync(stack);

        Assert.Equal(
            $$"""{"enableNetworkPolicy":"{{agent}}"}""",
            graph.Resources.Single(resource => resource.Type == "aws:eks/addon:Addon"
                && (string)resource.Inputs["addonName"] == "vpc-cni").Inputs["configurationValues"]);
    }

    [Fact]
    public void On_Auto_Mode_it_is_refused()
    {
        var text = $"{BadInput.GoodConfig}  platform:operators:\n    cilium: {{state: install}}\n";

        var result = PlatformConfigReader.Read(StackFile.Parse(text, "Pulumi.prod.yaml"));

        var finding = Assert.Single(result.Findings);
        Assert.Equal(FindingCatalogue.OperatorFit.Code, finding.Code);
        Assert.Contains("AWS' own CNI", finding.ToString(), StringComparison.Ordinal);
    }

    private static PlatformConfig Stack(ComputeMode mode, OperatorState state) =>
        OperatorStacks.Of(mode, DeploymentEnvironment.Prod)
            .With(operators => operators with { Cilium = new() { State = state } });

    private static string Entities(string spec) =>
        System.Text.Json.Nodes.JsonNode.Parse(spec)!["egress"]![0]!["toEntities"]!.ToJsonString();
}
