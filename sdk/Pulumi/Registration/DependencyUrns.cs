namespace Pulumi;

/// <summary>Turns the resources that something depends on into the URNs that the engine is told.</summary>
internal static class DependencyUrns
{
    /// <summary>
    /// The URNs of custom resources and remote components, in ordinal order. A local component stands for what has been
    /// made below it so far, since nobody waits for the component itself.
    /// </summary>
    public static ValueTask<IReadOnlyList<string>> ExpandAsync(IReadOnlyCollection<Resource> resources) =>
        ExpandAsync(resources, dependent: null);

    /// <inheritdoc cref="ExpandAsync(IReadOnlyCollection{Resource})"/>
    /// <param name="resources">What is depended on.</param>
    /// <param name="dependent">
    /// What depends on it. Where it sits itself below a component that it depends on, it only waits for what comes
    /// before it there; else the two would wait for each other for ever.
    /// </param>
    public static async ValueTask<IReadOnlyList<string>> ExpandAsync(
        IReadOnlyCollection<Resource> resources,
        Resource? dependent)
    {
        if (resources.Count == 0)
        {
            return [];
        }
        var expanded = new HashSet<Resource>();
        foreach (var resource in resources)
        {
            Collect(resource, dependent, expanded);
        }
        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in expanded)
        {
            urns.Add((await resource.Urn.GetDataAsync()).Value);
        }
        urns.Remove("");
        return [.. urns];
    }

    /// <summary>The custom resources and remote components that resources stand for.</summary>
    public static IReadOnlyCollection<Resource> Expand(IEnumerable<Resource> resources)
    {
        var expanded = new HashSet<Resource>();
        foreach (var resource in resources)
        {
            Collect(resource, dependent: null, expanded);
        }
        return expanded;
    }

    /// <summary>Walks down from a resource; false once the dependent itself is met, where the walk ends.</summary>
    private static bool Collect(Resource resource, Resource? dependent, HashSet<Resource> expanded)
    {
        if (resource == dependent)
        {
            return false;
        }
        if (resource is CustomResource || resource.IsRemote)
        {
            expanded.Add(resource);
            return true;
        }
        return resource.Children.All(child => Collect(child, dependent, expanded));
    }
}
