using System.Text;
using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Components.Cluster;

public sealed class ClusterTableTests
{
    private static readonly ComputeMode[] Modes =
        [ComputeMode.AutoMode, ComputeMode.Karpenter, ComputeMode.ManagedNodeGroups, ComputeMode.SelfManaged];

    [Fact]
    public async Task Every_kind_of_cluster_is_made_of_what_the_table_says()
    {
        var table = new StringBuilder();
        foreach (var mode in Modes)
        {
            foreach (var government in (bool[])[false, true])
            {
                await AddAsync(table, $"create {mode} {Partition(government)}", ClusterStacks.Created(mode, government: government));
                await AddAsync(table, $"adopt {mode} {Partition(government)}", ClusterStacks.Adopted(mode, government));
            }
        }

        Golden.Match(table.ToString(), "cluster/resources.txt");
    }

    [Theory]
    [InlineData(ComputeMode.AutoMode)]
    [InlineData(ComputeMode.Karpenter)]
    [InlineData(ComputeMode.ManagedNodeGroups)]
    [InlineData(ComputeMode.SelfManaged)]
    public async Task In_govcloud_nothing_names_another_partition(ComputeMode mode)
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(mode, government: true));

        Assert.DoesNotContain(
            graph.Resources,
            resource => Backup.PlainJson.Of(resource.Inputs.Remove("serviceRole").Remove("cluster"))
                .Contains("arn:aws:", StringComparison.Ordinal));
    }

    private static async Task AddAsync(
        StringBuilder table, string title, Platform.Components.Cluster.PlatformClusterArgs args)
    {
        var graph = await ClusterGraph.OfAsync(args);
        table.Append("== ").Append(title).Append('\n');
        foreach (var resource in graph.Resources)
        {
            table.Append(resource.Type).Append(' ').Append(resource.Name).Append('\n');
        }

        table.Append('\n');
    }

    private static string Partition(bool government) => government ? "aws-us-gov" : "aws";
}
