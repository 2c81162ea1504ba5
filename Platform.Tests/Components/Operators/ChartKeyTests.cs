using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.Operators;

public sealed class ChartKeyTests
{
    public static TheoryData<ComputeMode, DeploymentEnvironment, bool> Stacks
    {
        get
        {
            var stacks = new TheoryData<ComputeMode, DeploymentEnvironment, bool>();
            foreach (var mode in OperatorStacks.ComputeModes)
            {
                stacks.Add(mode, DeploymentEnvironment.Dev, false);
                stacks.Add(mode, DeploymentEnvironment.Staging, false);
                stacks.Add(mode, DeploymentEnvironment.Prod, mode != ComputeMode.Local);
            }

            return stacks;
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task No_value_has_a_key_that_its_chart_ignores(
        ComputeMode mode, DeploymentEnvironment environment, bool govCloud)
    {
        var graph = await BackupGraph.OfAsync(OperatorStacks.Of(mode, environment, govCloud));

        var ignored =
            from release in graph.Resources
            where release.Type == "kubernetes:helm.sh/v3:Release" && release.Inputs.ContainsKey("values")
            let chart = ((string)release.Inputs["chart"]).Split('/')[^1]
            let version = (string)release.Inputs["version"]
            let keys = ChartKeys.Of(chart, version)
            from path in keys is null
                ? (IEnumerable<string>)["no list of its keys"]
                : keys.Unread(release.Inputs["values"])
            select $"{chart} {version}: {path}";
        Assert.Equal("", string.Join('\n', ignored.Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_key_is_found_out_where_the_list_has_none()
    {
        var keys = ChartKeys.Of("metrics-server", "3.13.1");

        Assert.NotNull(keys);
        Assert.Equal(
            ["replica", "serviceMonitor.enable"],
            keys.Unread(new Dictionary<string, object>
            {
                ["replicas"] = 2,
                ["replica"] = 2,
                ["serviceMonitor"] = new Dictionary<string, object> { ["enabled"] = true, ["enable"] = true },
                ["args"] = new object[] { "--v=2" },
            }));
    }
}
