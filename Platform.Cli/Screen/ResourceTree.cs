using Platform.Cli.Graph;

namespace Platform.Cli.Screen;

/// <summary>Lays a graph out as a tree by parents, in the graph's own order.</summary>
internal static class ResourceTree
{
    /// <summary>One row a resource, each below its parent; what has no known parent stands at the top.</summary>
    public static IReadOnlyList<ResourceRow> RowsOf(ResourceGraph graph)
    {
        var known = graph.Resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var children = graph.Resources.ToLookup(
            resource => resource.Parent is { } parent && parent != resource.Urn && known.Contains(parent) ? parent : "",
            StringComparer.Ordinal);
        var places = new ResourcePlaces(graph);
        var rows = new List<ResourceRow>(graph.Resources.Count);
        foreach (var top in children[""])
        {
            Add(top, "", "");
        }

        return rows;

        static string PlanOf(GraphResource resource) => resource.ReadId is null ? "create" : "read";

        void Add(GraphResource resource, string glyphs, string indent)
        {
            var type = ResourceToken.Parse(resource.Type).Short;
            rows.Add(new(glyphs, type, resource.Name, PlanOf(resource), places.Of(resource), ResourceInfo.Of(resource)));
            var below = children[resource.Urn].ToList();
            for (var i = 0; i < below.Count; i++)
            {
                var last = i == below.Count - 1;
                Add(below[i], indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "));
            }
        }
    }
}
