using System.Globalization;
using Platform.Catalog;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Sizes and numbers of the base nodes.</summary>
internal static class NodeRules
{
    private const string Path = "platform:cluster.nodes";

    /// <summary>Checks the nodes where the stack says something of them.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        if (context.Config.Cluster.Nodes is not { } nodes || !context.Sound($"{Path}.architecture"))
        {
            return;
        }

        CheckMemory(context, nodes);
        CheckNumbers(context, nodes);
        CheckTypes(context, nodes);
    }

    private static void CheckMemory(RuleContext context, NodesConfig nodes)
    {
        if (nodes.MemoryGib is { } memory && context.Sound($"{Path}.memoryGib")
            && !InstanceTypes.MemorySizes.Contains(memory))
        {
            context.Report(
                FindingCatalogue.NodeSize, $"{Path}.memoryGib",
                string.Create(CultureInfo.InvariantCulture, $"the catalogue has no instance type with {memory} GiB."),
                $"Take one of {string.Join(", ", InstanceTypes.MemorySizes)}, or name instanceTypes.");
        }
    }

    private static void CheckNumbers(RuleContext context, NodesConfig nodes)
    {
        if (nodes.MaxCount is not { } most || !context.Sound($"{Path}.count", $"{Path}.maxCount")
            || !context.Sound("platform:deployment.environment"))
        {
            return;
        }

        var least = nodes.Count ?? EnvironmentProfile.Of(context.Config.Deployment.Environment).Nodes;
        if (most < least)
        {
            context.Report(
                FindingCatalogue.NodeSize, $"{Path}.maxCount",
                string.Create(
                    CultureInfo.InvariantCulture, $"at most {most} nodes are fewer than the {least} at least."),
                "Raise maxCount, or lower count.");
        }
    }

    private static void CheckTypes(RuleContext context, NodesConfig nodes)
    {
        if (!context.Sound($"{Path}.instanceTypes"))
        {
            return;
        }

        if (nodes.InstanceTypes.FirstOrDefault(
            type => InstanceTypes.ArchitectureOf(type) != nodes.Architecture) is { } other)
        {
            context.Report(
                FindingCatalogue.NodeSize, $"{Path}.instanceTypes",
                $"{other} is no type of architecture {Words.CamelCase(nodes.Architecture.ToString())}.",
                "Make architecture and instanceTypes agree.");
        }

        if (!nodes.InstanceTypes.IsEmpty && nodes.MemoryGib is not null && context.Sound($"{Path}.memoryGib"))
        {
            context.Report(
                FindingCatalogue.NodeSize, $"{Path}.memoryGib", "instanceTypes decide the memory already.",
                "Give memoryGib or instanceTypes, not both.");
        }
    }
}
