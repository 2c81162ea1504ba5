using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Cli.Checks;

/// <summary>Every ARN is of the stack's own partition.</summary>
internal static partial class PartitionRules
{
    /// <summary>Checks PLT3008.</summary>
    public static IEnumerable<Finding> Check(GraphContext context) =>
        from resource in context.Graph.Resources
        from text in InputText.Of(resource.Inputs)
        where text.Text.Contains("arn:", StringComparison.Ordinal)
        from partition in Arn().Matches(text.Text)
            .Select(match => match.Groups[1].Value)
            .Distinct(StringComparer.Ordinal)
        where partition != context.Partition
        select GraphContext.About(
            FindingCatalogue.ForeignArn, resource, text.Path,
            context.Partition is null
                ? $"It holds an ARN of partition {partition}, and the stack has no AWS."
                : $"It holds an ARN of partition {partition}, and the stack's is {context.Partition}.",
            "Build the ARN from the stack's partition.");

    [GeneratedRegex(@"(?<![A-Za-z0-9_-])arn:(aws[a-z-]*):")]
    private static partial Regex Arn();
}
