using Platform.Findings;

namespace Platform.Cli.Checks;

/// <summary>No two resources are one: neither for Pulumi nor for the API server.</summary>
internal static class IdentityRules
{
    /// <summary>Checks PLT3004 and PLT3005.</summary>
    public static IEnumerable<Finding> Check(GraphContext context) =>
        DuplicateUrns(context).Concat(DuplicateObjects(context));

    private static IEnumerable<Finding> DuplicateUrns(GraphContext context) =>
        from same in context.Graph.Resources.GroupBy(resource => resource.Urn, StringComparer.Ordinal)
        where same.Skip(1).Any()
        select GraphContext.About(
            FindingCatalogue.DuplicateUrn, same.First(), "",
            $"{same.Count()} resources have the URN {same.Key}.",
            "Give each a logical name of its own.");

    // The version of a group is a view of the same object, so it does not tell two apart.
    private static IEnumerable<Finding> DuplicateObjects(GraphContext context) =>
        from same in context.Objects.GroupBy(item => (item.Group, item.Kind, item.Namespace, item.Name))
        where same.DistinctBy(item => item.Resource.Urn, StringComparer.Ordinal).Skip(1).Any()
        let names = same.Select(item => item.Resource.Name).Order(StringComparer.Ordinal)
        let place = same.Key.Namespace is { } at ? $"in namespace {at}" : "in the cluster"
        select GraphContext.About(
            FindingCatalogue.DuplicateObject, same.First().Resource, "metadata.name",
            $"{same.Key.Kind} {same.Key.Name} {place} is registered as {string.Join(" and as ", names)}.",
            "Keep one, or give the other a name of its own.");
}
