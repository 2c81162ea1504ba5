using Platform.Cli.Graph;

namespace Platform.Cli.Comparison;

/// <summary>The resources of one stack by what makes them the same as those of another stack.</summary>
internal sealed class ComparedResources
{
    private const string RootType = "pulumi:pulumi:Stack";

    private readonly Dictionary<string, GraphResource> _byUrn;
    private readonly StackIdentity _identity;

    /// <summary>Indexes a stack.</summary>
    public ComparedResources(ComparedStack stack)
    {
        _identity = stack.Identity;
        _byUrn = stack.Graph.Resources
            .DistinctBy(resource => resource.Urn, StringComparer.Ordinal)
            .ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        ByKey = stack.Graph.Resources
            .DistinctBy(KeyOf, StringComparer.Ordinal)
            .ToDictionary(KeyOf, StringComparer.Ordinal);
    }

    /// <summary>The resources by types and names on the way to them.</summary>
    public IReadOnlyDictionary<string, GraphResource> ByKey { get; }

    /// <summary>The components that a resource is part of, from the outermost; empty below the stack itself.</summary>
    public string ComponentOf(GraphResource resource) =>
        string.Join(" / ", Above(resource).Reverse().Select(component => $"{component.Type} {component.Name}"));

    private string KeyOf(GraphResource resource) => resource.Type == RootType
        ? RootType
        : string.Join('\n', Above(resource).Prepend(resource).Select(Step));

    private string Step(GraphResource resource) => $"{resource.Type}::{_identity.Neutral(resource.Name)}";

    // A parent that is not registered, or that is its own, ends the way.
    private IEnumerable<GraphResource> Above(GraphResource resource)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { resource.Urn };
        var parent = resource.Parent;
        while (parent is not null
            && seen.Add(parent)
            && _byUrn.TryGetValue(parent, out var found)
            && found.Type != RootType)
        {
            yield return found;
            parent = found.Parent;
        }
    }
}
