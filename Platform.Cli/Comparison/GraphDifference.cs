namespace Platform.Cli.Comparison;

/// <summary>What differs between the graphs of two stacks.</summary>
/// <param name="Resources">By component, type and name; those without a difference are left out.</param>
/// <param name="Same">Number of resources that both stacks have and that do not differ.</param>
/// <param name="Alike">
/// Number of values that differ only in who the stack is: deployment, domain, cluster, account or region.
/// </param>
internal sealed record GraphDifference(IReadOnlyList<ResourceDifference> Resources, int Same, int Alike)
{
    /// <summary>Number of resources of a kind.</summary>
    public int Count(Change change) => Resources.Count(resource => resource.Change == change);

    /// <summary>Whether anything is known to differ.</summary>
    public bool Any => Resources.Any(resource => resource.Change != Change.Unknown);
}
