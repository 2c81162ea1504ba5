using Platform.Findings;

namespace Platform.Cli.Checks;

/// <summary>Everything that a resource refers to is there.</summary>
internal static class ReferenceRules
{
    private const string RootType = "pulumi:pulumi:Stack";

    /// <summary>Checks PLT3003 and PLT3011.</summary>
    public static IEnumerable<Finding> Check(GraphContext context)
    {
        foreach (var resource in context.Graph.Resources)
        {
            if (resource.Type != RootType && (resource.Parent is not { } parent || !context.ByUrn.ContainsKey(parent)))
            {
                yield return GraphContext.About(
                    FindingCatalogue.UnknownParent, resource, "",
                    resource.Parent is null ? "It has no parent." : $"Its parent {resource.Parent} is not registered.",
                    "Set Parent = this where the component creates it.");
            }

            foreach (var dependency in resource.Dependencies.Where(urn => !context.ByUrn.ContainsKey(urn)))
            {
                yield return GraphContext.About(
                    FindingCatalogue.UnknownDependency, resource, "",
                    $"It depends on {dependency}, which is not registered.",
                    "Depend on a resource of this stack.");
            }
        }
    }
}
