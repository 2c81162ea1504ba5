using System.Collections.Immutable;
using Platform.Tests.Signals.Expressions;

namespace Platform.Tests.Signals.Wide;

/// <summary>
/// What rules ask of the labels of series: data that has none of it would leave every join empty, and prove nothing.
/// </summary>
internal sealed class AskedLabels
{
    private readonly ILookup<string, ImmutableDictionary<string, string>> _byName;

    private AskedLabels(ILookup<string, ImmutableDictionary<string, string>> byName) => _byName = byName;

    /// <summary>Reads expressions.</summary>
    /// <param name="trees">The expressions, parsed.</param>
    public static AskedLabels Of(IEnumerable<PromNode> trees) => new(trees
        .SelectMany(tree => tree.AllOf("VectorSelector"))
        .DistinctBy(selector => selector.Text, StringComparer.Ordinal)
        .OrderBy(selector => selector.Text, StringComparer.Ordinal)
        .SelectMany(selector => Labels(selector).Select(
            labels => (Name: selector.Child("Identifier")?.Text ?? "", labels)))
        .ToLookup(item => item.Name, item => item.labels, StringComparer.Ordinal));

    /// <summary>Labels that answer each selector of a series, once for each alternative.</summary>
    /// <param name="name">Name of the series.</param>
    public IEnumerable<ImmutableDictionary<string, string>> Of(string name) => _byName[name];

    private static IEnumerable<ImmutableDictionary<string, string>> Labels(PromNode selector) => selector
        .AllOf("UnquotedLabelMatcher")
        .Where(matcher => matcher.Child("MatchOp")!.Text is "=" or "=~")
        .Aggregate(
            (IEnumerable<ImmutableDictionary<string, string>>)
                [ImmutableDictionary.Create<string, string>(StringComparer.Ordinal)],
            (all, matcher) => all.SelectMany(labels => Values(matcher)
                .Select(value => labels.SetItem(matcher.Child("LabelName")!.Text, value))));

    private static IEnumerable<string> Values(PromNode matcher)
    {
        var value = matcher.Child("StringLiteral")!.Text[1..^1];
        return (matcher.Child("MatchOp")!.Text == "=" ? [value] : value.Split('|').Select(Example))
            .Where(text => text.Length > 0);
    }

    // The simple patterns that rules use; one that needs more is told by the selector that then finds nothing.
    private static string Example(string pattern) => pattern
        .Replace("[0-9]+", "0", StringComparison.Ordinal)
        .Replace(".+", "some", StringComparison.Ordinal)
        .Replace(".*", "", StringComparison.Ordinal)
        .Replace("\\\\.", "-", StringComparison.Ordinal)
        .Replace('.', '0');
}
