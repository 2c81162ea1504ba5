using Platform.Cli.Graph;

namespace Platform.Cli.Screen;

/// <summary>Lays a graph out as a tree by parents, in the graph's own order.</summary>
internal sealed class ResourceTree
{
    private readonly ILookup<string, GraphResource> _children;
    private readonly ResourcePlaces _places;
    private readonly int _depth;
    private readonly List<ResourceRow> _rows = [];

    private ResourceTree(ResourceGraph graph, int? depth)
    {
        var known = graph.Resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        _children = graph.Resources.ToLookup(
            resource => resource.Parent is { } parent && parent != resource.Urn && known.Contains(parent) ? parent : "",
            StringComparer.Ordinal);
        _places = new ResourcePlaces(graph);
        _depth = depth ?? int.MaxValue;
    }

    /// <summary>One row a resource, each below its parent; what has no known parent stands at the top.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="depth">
    /// Levels below the stack; what lies deeper is one row, a count by package. <c>null</c> shows everything.
    /// </param>
    public static IReadOnlyList<ResourceRow> RowsOf(ResourceGraph graph, int? depth = null)
    {
        var tree = new ResourceTree(graph, depth);
        foreach (var top in tree._children[""])
        {
            tree.Add(top, 0, "", "");
        }

        return tree._rows;
    }

    private void Add(GraphResource resource, int level, string glyphs, string indent)
    {
        _rows.Add(new(
            glyphs,
            ResourceToken.Parse(resource.Type).Short,
            resource.Name,
            resource.ReadId is null ? "create" : "read",
            _places.Of(resource),
            ResourceInfo.Of(resource)));
        var below = _children[resource.Urn].ToList();
        if (below.Count > 0 && level >= _depth)
        {
            _rows.Add(new(indent + "└─ ", CountOf(Descendants(resource)), "", "", "", ""));
            return;
        }

        for (var i = 0; i < below.Count; i++)
        {
            var last = i == below.Count - 1;
            Add(below[i], level + 1, indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "));
        }
    }

    private IEnumerable<GraphResource> Descendants(GraphResource resource) =>
        _children[resource.Urn].SelectMany(child => Descendants(child).Prepend(child));

    private static string CountOf(IEnumerable<GraphResource> resources) => string.Join(
        ", ",
        resources
            .CountBy(resource => ResourceToken.Parse(resource.Type).Package, StringComparer.Ordinal)
            .OrderBy(package => package.Key, StringComparer.Ordinal)
            .Select(package => $"{package.Value} {package.Key}"));
}
