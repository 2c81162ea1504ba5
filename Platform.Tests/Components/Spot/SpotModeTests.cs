using System.Globalization;
using Platform.Components.Spot;
using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Pulumi.Testing;
using Xunit;

namespace Platform.Tests.Components.Spot;

public sealed class SpotModeTests
{
    public static MatrixTheoryData<ComputeMode, bool> Eks { get; } = new(
        [ComputeMode.AutoMode, ComputeMode.Karpenter, ComputeMode.ManagedNodeGroups, ComputeMode.SelfManaged],
        [false, true]);

    [Theory]
    [MemberData(nameof(Eks))]
    public async Task A_compute_mode_gets_what_drains_its_nodes_and_no_more(ComputeMode mode, bool govCloud)
    {
        var graph = await BackupGraph.OfAsync(SpotStacks.Of(mode, govCloud, spot: SpotStacks.Groups(("nodes-a", false))));

        var expected = mode switch
        {
            ComputeMode.Karpenter =>
                "5 EventRule, 5 EventTarget, 1 NodeRole, 2 Queue, 2 QueuePolicy, 1 SpotHandling",
            ComputeMode.SelfManaged =>
                "5 EventRule, 5 EventTarget, 1 LifecycleHook, 1 NetworkPolicy, 1 NodeTerminationHandler, "
                + "2 Queue, 2 QueuePolicy, 1 Release, 1 Role, 1 RolePolicy, 1 SpotHandling, 1 Tag",
            _ => "1 SpotHandling",
        };
        Assert.Equal(
            expected.Replace("1 NodeRole, ", "", StringComparison.Ordinal),
            string.Join(", ", Spot(graph)
                .Where(resource => resource.Type is not ("aws:eks/podIdentityAssociation:PodIdentityAssociation"
                    or "aws:cloudwatch/metricAlarm:MetricAlarm"))
                .CountBy(resource => resource.Type!.Split(':')[^1], StringComparer.Ordinal)
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key}"))));
    }

    [Theory]
    [MemberData(nameof(Eks))]
    public async Task Nothing_names_another_partition(ComputeMode mode, bool govCloud)
    {
        var graph = await BackupGraph.OfAsync(SpotStacks.Of(mode, govCloud, spot: SpotStacks.Groups(("nodes-a", false))));

        Assert.DoesNotContain(
            govCloud ? "arn:aws:" : "arn:aws-us-gov:",
            string.Join('\n', Spot(graph).Select(resource => PlainJson.Of(resource.Inputs))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_cluster_has_nothing_and_is_told_why()
    {
        var graph = await BackupGraph.OfAsync(SpotStacks.Of(ComputeMode.Local));

        Assert.Equal(SpotHandling.Token, Assert.Single(Spot(graph)).Type);
        Assert.Equal(
            new SpotPlan(
                InterruptionHandling.Nobody, "A local cluster has no EC2 that could take nodes back."),
            SpotPlan.Of(SpotStacks.Of(ComputeMode.Local)));
    }

    /// <summary>All combinations of what a stack can say, sound or not: the plan itself never allows two.</summary>
    [Fact]
    public void No_combination_has_a_handler_beside_Karpenter_or_on_Auto_Mode()
    {
        var seen = new HashSet<InterruptionHandling>();
        foreach (var (config, mode) in Combinations())
        {
            var plan = SpotPlan.Of(config);
            seen.Add(plan.Handling);

            Assert.True(mode == ComputeMode.SelfManaged || !plan.HasHandler, $"{mode}: {plan}");
            Assert.True(mode is ComputeMode.SelfManaged or ComputeMode.Karpenter || !plan.HasQueue, $"{mode}: {plan}");
            Assert.True(mode != ComputeMode.AutoMode || plan is { HasQueue: false, HasHandler: false }, $"{mode}: {plan}");
            Assert.False(plan.InstallsHandler && plan.Handling == InterruptionHandling.KarpenterQueue);
            Assert.EndsWith(".", plan.Reason, StringComparison.Ordinal);
        }

        Assert.Equal(Enum.GetValues<InterruptionHandling>().Order(), seen.Order());
    }

    private static IEnumerable<(PlatformConfig Config, ComputeMode Mode)> Combinations() =>
        from mode in Enum.GetValues<ComputeMode>()
        from cluster in Enum.GetValues<ClusterMode>()
        from state in (OperatorState?[])[null, .. Enum.GetValues<OperatorState>().Cast<OperatorState?>()]
        from handlerMode in Enum.GetValues<TerminationHandlerMode>()
        from karpenter in (OperatorState?[])[null, .. Enum.GetValues<OperatorState>().Cast<OperatorState?>()]
        from groups in (SpotConfig[])[new(), SpotStacks.Groups(("a", true))]
        let stack = SpotStacks.Of(mode, cluster: cluster, spot: groups with
        {
            Handler = new() { State = state, Mode = handlerMode },
        })
        select (stack with { Operators = stack.Operators with { Karpenter = new() { State = karpenter } } }, mode);

    private static IEnumerable<MockResourceArgs> Spot(BackupGraph graph) =>
        graph.Resources.Where(resource => resource.Name!.StartsWith("spot", StringComparison.Ordinal));
}
