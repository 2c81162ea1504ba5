using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Platform.Tests.Components.Operators;
using Xunit;

namespace Platform.Tests.Components.Spot;

public sealed class HandlerChartTests
{
    private const string Release = "spot-handler-release";

    private static readonly Lazy<Task<BackupGraph>> Queue = new(() => BackupGraph.OfAsync(
        SpotStacks.Of(ComputeMode.SelfManaged, spot: SpotStacks.Groups(("nodes-a", false)))));

    private static readonly Lazy<Task<BackupGraph>> Seed = new(() => BackupGraph.OfAsync(
        SpotStacks.Of(ComputeMode.SelfManaged, spot: new()
        {
            Handler = new() { Mode = TerminationHandlerMode.Imds, ChartVersion = "0.21.0" },
        })));

    [Fact]
    public async Task The_chart_comes_from_its_present_home()
    {
        var graph = await Queue.Value;

        Assert.Equal("oci://public.ecr.aws/aws-ec2/helm/aws-node-termination-handler", graph[Release, "chart"]);
        Assert.Equal("0.27.6", graph[Release, "version"]);
        Assert.Equal("kube-system", graph[Release, "namespace"]);
        Assert.False(graph.Find(Release).Inputs.ContainsKey("repositoryOpts"));
    }

    [Fact]
    public async Task Two_replicas_read_the_queue_off_the_spot_nodes()
    {
        var graph = await Queue.Value;

        Assert.Equal("true", graph[Release, "values.enableSqsTerminationDraining"]);
        Assert.Equal("2", graph[Release, "values.replicas"]);
        Assert.Equal(
            """{"maxUnavailable":1,"unhealthyPodEvictionPolicy":"AlwaysAllow"}""", graph[Release, "values.podDisruptionBudget"]);
        Assert.Equal(
            """{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"eks.amazonaws.com/capacityType","operator":"NotIn","values":["SPOT"]},{"key":"karpenter.sh/capacity-type","operator":"NotIn","values":["spot"]},{"key":"node.kubernetes.io/lifecycle","operator":"NotIn","values":["spot"]}]}]}}}""",
            graph[Release, "values.affinity"]);
        Assert.Equal("""{"create":true,"labels":{"release":"kube-prometheus-stack"}}""", graph[Release, "values.serviceMonitor"]);
        Assert.DoesNotContain("podMonitor", graph[Release], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seed_000_s_chart_and_mode_stay_possible_with_a_monitor_that_is_drawn()
    {
        var graph = await Seed.Value;

        Assert.Equal("aws-node-termination-handler", graph[Release, "chart"]);
        Assert.Equal("0.21.0", graph[Release, "version"]);
        Assert.Equal("""{"repo":"https://aws.github.io/eks-charts"}""", graph[Release, "repositoryOpts"]);
        Assert.Equal("false", graph[Release, "values.enableSqsTerminationDraining"]);
        Assert.Equal("""{"create":true,"labels":{"release":"kube-prometheus-stack"}}""", graph[Release, "values.podMonitor"]);
        Assert.DoesNotContain("serviceMonitor", graph[Release], StringComparison.Ordinal);
        Assert.DoesNotContain(graph.Resources, resource => resource.Name is "spot-queue" or "spot-handler-role");
    }

    [Fact]
    public async Task Seed_000_s_chart_knows_every_value_of_its_mode()
    {
        var keys = ChartKeys.Of("aws-node-termination-handler", "0.21.0");

        Assert.NotNull(keys);
        Assert.Empty(keys.Unread((await Seed.Value).Find(Release).Inputs["values"]));
    }

    [Fact]
    public async Task Without_prometheus_there_is_no_monitor()
    {
        var stack = SpotStacks.Of(ComputeMode.SelfManaged);
        var graph = await BackupGraph.OfAsync(stack.With(operators => operators with
        {
            KubePrometheusStack = new() { State = OperatorState.Off },
        }));

        Assert.Equal("""{"create":false}""", graph[Release, "values.serviceMonitor"]);
    }

    [Theory]
    [InlineData(OperatorState.Adopt)]
    [InlineData(OperatorState.Off)]
    public async Task A_handler_of_somebody_else_s_and_none_leave_nothing_behind(OperatorState state)
    {
        var graph = await BackupGraph.OfAsync(
            SpotStacks.Of(ComputeMode.SelfManaged, spot: new() { Handler = new() { State = state } }));

        Assert.Equal(
            ["spot"],
            graph.Resources.Where(resource => resource.Name!.StartsWith("spot", StringComparison.Ordinal))
                .Select(resource => resource.Name));
    }
}
