using Platform.Configuration;
using Platform.Tests.Configuration;
using Platform.Workflows;

namespace Platform.Tests.Workflows;

/// <summary>The workflows of all stacks, each once.</summary>
internal static class StackWorkflowDefinitions
{
    public static IReadOnlyList<WorkflowDefinition> All { get; } =
    [
        .. Repository.Stacks
            .SelectMany(stack => StackWorkflows.Of(
                PlatformConfigReader.Read(StackFile.Read(Repository.StackPath(stack))).Config!))
            .DistinctBy(definition => definition.Name, StringComparer.Ordinal),
    ];
}
