using Platform.SloBench.PromQl;

namespace Platform.SloBench.Rules;

/// <summary>Some rules and those that they need, directly or through others.</summary>
internal static class NeededRules
{
    /// <summary>The groups without what no wanted rule needs.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="isWanted">Whether a rule is wanted for itself.</param>
    public static IReadOnlyList<BenchGroup> Of(IReadOnlyList<BenchGroup> groups, Func<BenchRule, bool> isWanted)
    {
        var all = groups.SelectMany(group => group.Rules).ToList();
        var needed = all.Where(isWanted).ToHashSet();
        var open = new Queue<BenchRule>(needed);
        while (open.TryDequeue(out var rule))
        {
            var selectors = Selectors(rule.Node).ToList();
            foreach (var source in all.Where(one => !one.IsAlert && selectors.Exists(selector => Makes(one, selector))))
            {
                if (needed.Add(source))
                {
                    open.Enqueue(source);
                }
            }
        }

        return
        [
            .. groups.Select(group => group with { Rules = [.. group.Rules.Where(needed.Contains)] })
                .Where(group => group.Rules.Count > 0),
        ];
    }

    // A rule that lacks a label may still get it from what it reads.
    private static bool Makes(BenchRule rule, SelectorNode selector) =>
        rule.Name == selector.Metric && selector.Matchers.All(matcher =>
            matcher.Operator != "=" || !rule.Labels.TryGetValue(matcher.Label, out var value) || value == matcher.Value);

    private static IEnumerable<SelectorNode> Selectors(Node node) => node switch
    {
        SelectorNode selector => [selector],
        SubqueryNode subquery => Selectors(subquery.Inner),
        CallNode call => call.Arguments.SelectMany(Selectors),
        AggregateNode aggregate => Selectors(aggregate.Inner),
        BinaryNode binary => [.. Selectors(binary.Left), .. Selectors(binary.Right)],
        NegateNode negate => Selectors(negate.Inner),
        _ => [],
    };
}
