using Platform.Signals.Rules;
using Platform.Tests.Signals.Expressions;

namespace Platform.Tests.Signals.Mutation;

/// <summary>
/// The fixed set of faults (docs/components/signals.md lists them): what people get wrong when they write alerts, and
/// what an exporter's next version breaks.
/// </summary>
internal static class Mutators
{
    /// <summary>Every mutant of a rule, in a fixed order.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="tree">Its expression, parsed.</param>
    public static IReadOnlyList<Mutant> Of(Rule rule, PromNode tree)
    {
        var changes = HoldMutators.Of(rule).Concat(
            ExpressionMutators.Of(tree).Select(change => (change.Name, Rule: rule with { Expression = change.Expression })));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        List<Mutant> mutants = [];
        foreach (var (name, mutated) in changes)
        {
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            mutants.Add(new Mutant(count == 1 ? name : $"{name}, number {count}", mutated));
        }

        return mutants;
    }
}
