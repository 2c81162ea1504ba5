using Platform.Cli.Graph;

namespace Platform.Cli.Rendering;

/// <summary>Says to which folder of the GitOps tree a resource belongs: that of the component it is part of.</summary>
internal sealed class GitOpsFolders(ResourceGraph graph)
{
    // Components whose folder the original plan for the tree names otherwise than their module.
    private static readonly Dictionary<string, string> PlannedNames = new(StringComparer.Ordinal)
    {
        ["backup"] = "velero",
        ["spot"] = "spot-handler",
    };

    private readonly Dictionary<string, GraphResource> _byUrn = graph.Resources
        .DistinctBy(resource => resource.Urn, StringComparer.Ordinal)
        .ToDictionary(resource => resource.Urn, StringComparer.Ordinal);

    /// <summary>The folder's name; <c>cluster</c> for what belongs to no component.</summary>
    public string Of(GraphResource resource)
    {
        var visited = 0;
        for (var at = resource; at is not null && visited++ <= _byUrn.Count; at = ParentOf(at))
        {
            var token = ResourceToken.Parse(at.Type);
            if (!at.Custom && token.Package == "platform")
            {
                return PlannedNames.GetValueOrDefault(token.Module, FileNames.Safe(token.Module));
            }
        }

        return "cluster";
    }

    private GraphResource? ParentOf(GraphResource resource) =>
        resource.Parent is { } parent ? _byUrn.GetValueOrDefault(parent) : null;
}
