using Platform.Findings;

namespace Platform.Cli.Checks;

/// <summary>All rules about a graph.</summary>
internal static class GraphRules
{
    private static readonly Func<GraphContext, IEnumerable<Finding>>[] Rules =
    [
        IdentityRules.Check,
        ProviderRules.Check,
        ReferenceRules.Check,
        ObjectRules.Check,
        PartitionRules.Check,
        SecretRules.Check,
        DefinitionRules.Check,
    ];

    /// <summary>Every broken rule, in the order of paths and codes.</summary>
    public static IReadOnlyList<Finding> Check(GraphContext context) =>
    [
        .. Rules.SelectMany(rule => rule(context))
            .Distinct()
            .OrderBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];
}
