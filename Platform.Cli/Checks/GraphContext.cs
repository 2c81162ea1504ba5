using Platform.Cli.Graph;
using Platform.Findings;

namespace Platform.Cli.Checks;

/// <summary>A graph as the rules see it.</summary>
internal sealed class GraphContext
{
    /// <summary>Indexes a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="partition">The AWS partition of the stack; <c>null</c> where it has no AWS.</param>
    public GraphContext(ResourceGraph graph, string? partition)
    {
        Graph = graph;
        Partition = partition;
        ByUrn = graph.Resources
            .DistinctBy(resource => resource.Urn, StringComparer.Ordinal)
            .ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        Objects = [.. graph.Resources.Select(KubernetesObject.From).OfType<KubernetesObject>()];
        Releases = [.. graph.Resources.Select(HelmRelease.From).OfType<HelmRelease>()];
    }

    /// <summary>The graph.</summary>
    public ResourceGraph Graph { get; }

    /// <summary>The AWS partition of the stack; <c>null</c> where it has no AWS.</summary>
    public string? Partition { get; }

    /// <summary>Resources by URN, the first of each.</summary>
    public IReadOnlyDictionary<string, GraphResource> ByUrn { get; }

    /// <summary>The Kubernetes objects.</summary>
    public IReadOnlyList<KubernetesObject> Objects { get; }

    /// <summary>The Helm releases.</summary>
    public IReadOnlyList<HelmRelease> Releases { get; }

    /// <summary>A finding about a resource.</summary>
    /// <param name="code">The kind.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="input">Path of the input at fault; empty for the resource as a whole.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="fix">What to do.</param>
    public static Finding About(FindingCode code, GraphResource resource, string input, string message, string fix) =>
        new(code.Code, code.Severity, PathOf(resource, input), message, fix);

    private static string PathOf(GraphResource resource, string input) =>
        input.Length == 0 ? $"{resource.Type}::{resource.Name}" : $"{resource.Type}::{resource.Name}.{input}";
}
