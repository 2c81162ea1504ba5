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
    public async Task What_is_installed_is_known_for_every_compute_mode_partition_and_environment()
    {
        var tables = new StringBuilder();
        foreach (var mode in OperatorStacks.ComputeModes)
        {
            foreach (var govCloud in mode == ComputeMode.Local ? [false] : (bool[])[false, true])
            {
                var stack = OperatorStacks.Of(mode, DeploymentEnvironment.Prod, govCloud);
                var title = $"{mode}, {(mode == ComputeMode.Local ? "no AWS" : govCloud ? "GovCloud" : "commercial")}, prod";
                tables.Append(OperatorTable.Of(title, await BackupGraph.OfAsync(stack))).Append('\n');
            }
        }

        foreach (var environment in (DeploymentEnvironment[])[DeploymentEnvironment.Dev, DeploymentEnvironment.Staging])
        {
            var stack = OperatorStacks.Of(ComputeMode.AutoMode, environment);
            tables.Append(OperatorTable.Of(
                $"AutoMode, commercial, {environment.ToString().ToLowerInvariant()}", await BackupGraph.OfAsync(stack)))
                .Append('\n');
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
                finding.Code == FindingCatalogue.OperatorNeeded.Code || finding.Code == FindingCatalogue.OperatorFit.Code);
            return;
        }

        var graph = await BackupGraph.OfAsync(result.Config);
        Assert.DoesNotContain(graph.Resources, resource =>
            resource.Type is "kubernetes:helm.sh/v3:Release" or "aws:eks/addon:Addon"
            && resource.Name!.StartsWith($"operators-{Kebab(key)}-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_adopted_operator_is_left_alone_with_its_namespace()
    {
        var stack = OperatorStacks.Of(ComputeMode.AutoMode, DeploymentEnvironment.Prod)
            .With(operators => operators with { Kyverno = new() { State = OperatorState.Adopt } });

        var graph = await BackupGraph.OfAsync(stack);

        Assert.DoesNotContain(graph.Resources, resource => resource.Name!.Contains("kyverno", StringComparison.Ordinal));
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

    private static string Kebab(string camel) =>
        string.Concat(camel.Select(letter => char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
