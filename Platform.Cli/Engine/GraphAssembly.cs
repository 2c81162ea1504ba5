using Platform.Cli.Graph;

namespace Platform.Cli.Engine;

/// <summary>Puts what came in any order into the graph's order.</summary>
internal static class GraphAssembly
{
    /// <summary>The graph: depth first from the root, siblings by type and name.</summary>
    public static ResourceGraph Assemble(EngineRun run, RegistrationTable table, string rootUrn)
    {
        var children = table.All
            .Where(static registration => registration.Owner is null)
            .Select(registration => WithoutParts(registration.Resource, table))
            .ToLookup(static resource => resource.Parent ?? "", StringComparer.Ordinal);
        var ordered = new List<GraphResource>(table.All.Count);
        var pending = new Stack<GraphResource>();
        Push("");
        while (pending.TryPop(out var resource))
        {
            ordered.Add(resource);
            Push(resource.Urn);
        }

        var outputs = table.TryGet(rootUrn, out var root) ? root.Outputs : null;
        return new ResourceGraph(run.Project, run.Stack, ordered, outputs ?? []);

        void Push(string parent)
        {
            foreach (var child in children[parent]
                .OrderByDescending(static child => child.Type, StringComparer.Ordinal)
                .ThenByDescending(static child => child.Name, StringComparer.Ordinal))
            {
                pending.Push(child);
            }
        }
    }

    // What a component's plugin would make is not in the graph: whoever depends on that depends on the component.
    private static GraphResource WithoutParts(GraphResource resource, RegistrationTable table)
    {
        string OwnerOf(string urn) => table.TryGet(urn, out var found) && found.Owner is { } owner ? owner : urn;
        return resource.Dependencies.Any(urn => OwnerOf(urn) != urn)
            ? resource with
            {
                Dependencies =
                    [.. resource.Dependencies.Select(OwnerOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            }
            : resource;
    }
}
