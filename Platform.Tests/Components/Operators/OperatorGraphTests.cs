using System.Text;
using Platform.Catalog;
using Platform.Configuration;
using Platform.Findings;
using Platform.Tests.Components.Backup;
using Platform.Tests.Configuration;
using Xunit;

namespace Platform.Tests.Components.Operators;

public sealed class OperatorGraphTests
{
    public static TheoryData<OperatorName> Names => [.. Enum.GetValues<OperatorName>()];

    [Fact]
    public async Task What_is_installed_is_known_for_every_compute_mode_partition_cluster_mode_and_environment()
    {
        var tables = new StringBuilder();
        foreach (var (title, stack) in Tabled())
        {
            tables.Append(OperatorTable.Of(title, await BackupGraph.OfAsync(stack))).Append('\n');
        }

        Golden.Match(tables.ToString(), "operators/installed.txt");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_operator_that_is_off_is_refused_or_needed_by_nothing(OperatorName name)
    {
        var key = char.ToLowerInvariant(name.ToString()[0]) + name.ToString()[1..];
        var text = $"{BadInput.GoodConfig}  platform:operators:\n    {key}: {{state: off}}\n";

        var result = PlatformConfigReader.Read(StackFile.Parse(text, "Pulumi.prod.yaml"));

        if (result.Config is null)
        {
            Assert.Contains(result.Findings, finding =>
                finding.Code == FindingCatalogue.OperatorNeeded.Code
                || finding.Code == FindingCatalogue.OperatorFit.Code);
            return;
        }

        var graph = await BackupGraph.OfAsync(result.Config);
        Assert.DoesNotContain(graph.Resources, resource =>
            resource.Name!.StartsWith($"operators-{Kebab(key)}-", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_of_an_adopted_operator_is_registered(OperatorName name)
    {
        var key = char.ToLowerInvariant(name.ToString()[0]) + name.ToString()[1..];
        var text = $"{BadInput.GoodConfig}  platform:operators:\n    {key}: {{state: adopt}}\n";

        var result = PlatformConfigReader.Read(StackFile.Parse(text, "Pulumi.prod.yaml"));

        if (result.Config is null)
        {
            Assert.All(result.Findings, finding => Assert.Equal(FindingCatalogue.OperatorFit.Code, finding.Code));
            return;
        }

        var graph = await BackupGraph.OfAsync(result.Config);
        Assert.DoesNotContain(graph.Resources, resource =>
            resource.Name!.StartsWith($"operators-{Kebab(key)}-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_prometheus_there_is_neither_a_monitor_nor_a_rule()
    {
        var stack = OperatorStacks.Of(ComputeMode.AutoMode, DeploymentEnvironment.Prod)
            .With(operators => operators with { KubePrometheusStack = new() { State = OperatorState.Off } });

        var graph = await BackupGraph.OfAsync(stack);

        Assert.DoesNotContain(graph.Resources, resource =>
            resource.Type!.Contains("monitoring.coreos.com", StringComparison.Ordinal));
        // Velero's chart looks for the kind itself, and leaves its monitors out.
        Assert.Equal(
            ["velero-release"],
            from resource in graph.Resources
            where resource.Type == "kubernetes:helm.sh/v3:Release"
                && PlainJson.Of(resource.Inputs).Contains("kube-prometheus-stack", StringComparison.Ordinal)
            select resource.Name);
    }

    [Fact]
    public async Task An_adopted_operator_is_left_alone_with_its_namespace()
    {
        var stack = OperatorStacks.Of(ComputeMode.AutoMode, DeploymentEnvironment.Prod)
            .With(operators => operators with { Kyverno = new() { State = OperatorState.Adopt } });

        var graph = await BackupGraph.OfAsync(stack);

        Assert.DoesNotContain(
            graph.Resources, resource => resource.Name!.Contains("kyverno", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Network_policies_can_be_switched_off_for_one_operator()
    {
        var stack = OperatorStacks.Of(ComputeMode.AutoMode, DeploymentEnvironment.Prod)
            .With(operators => operators with { Loki = new() { NetworkPolicies = false } });

        var graph = await BackupGraph.OfAsync(stack);

        Assert.Equal(
            ["operators-tempo-network-tempo"],
            graph.Resources.Select(resource => resource.Name!).Where(resource =>
                resource is "operators-tempo-network-tempo" or "operators-loki-network-loki"));
    }

    private static IEnumerable<(string Title, PlatformConfig Stack)> Tabled()
    {
        yield return ("Local, no AWS, prod", OperatorStacks.Of(ComputeMode.Local, DeploymentEnvironment.Prod));
        var modes = OperatorStacks.ComputeModes.Where(mode => mode != ComputeMode.Local);
        foreach (var mode in modes)
        {
            foreach (var govCloud in (bool[])[false, true])
            {
                foreach (var cluster in (ClusterMode[])[ClusterMode.Create, ClusterMode.Adopt])
                {
                    var partition = govCloud ? "GovCloud" : "commercial";
                    yield return (
                        $"{mode}, {partition}, {cluster.ToString().ToLowerInvariant()}, prod",
                        OperatorStacks.Of(mode, DeploymentEnvironment.Prod, govCloud, cluster));
                }
            }
        }

        yield return (
            "AutoMode, commercial, adopt, dev", OperatorStacks.Of(ComputeMode.AutoMode, DeploymentEnvironment.Dev));
        yield return (
            "AutoMode, commercial, adopt, staging",
            OperatorStacks.Of(ComputeMode.AutoMode, DeploymentEnvironment.Staging));
    }

    private static string Kebab(string camel) =>
        string.Concat(camel.Select(letter => char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
