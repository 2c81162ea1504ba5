using Platform.Signals.Rules;

namespace Platform.Tests.Signals.Mutation;

/// <summary>Faults in how long an alert waits.</summary>
internal static class HoldMutators
{
    /// <summary>Every such mutant of a rule.</summary>
    public static IEnumerable<(string Name, Rule Rule)> Of(Rule rule)
    {
        if (rule.For > TimeSpan.Zero)
        {
            yield return ("for dropped", rule with { For = TimeSpan.Zero });
            yield return ("for halved", rule with { For = rule.For / 2 });
        }

        if (rule.KeepFiringFor > TimeSpan.Zero)
        {
            yield return ("keep_firing_for dropped", rule with { KeepFiringFor = TimeSpan.Zero });
        }
    }
}
