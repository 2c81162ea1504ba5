using Platform.Signals.Rules;

namespace Platform.Tests.Signals.Mutation;

/// <summary>A rule with one fault put into it on purpose.</summary>
/// <param name="Name">
/// What was changed, such as <c>comparison inverted: &gt; to &lt;= in [up &gt; 0]</c>; unique within its alert.
/// </param>
/// <param name="Rule">The rule with the fault.</param>
internal sealed record Mutant(string Name, Rule Rule);
