using System.Collections.Immutable;
using System.Globalization;
using Platform.Signals.Rules;
using Platform.Tests.Signals.Expressions;
using Platform.Tests.Signals.Proof;
using Xunit;

namespace Platform.Tests.Signals.Mutation;

/// <summary>Plays every mutant of every alert against the alert's cases.</summary>
/// <param name="Killed">Mutants that a case told from the alert, by alert.</param>
/// <param name="Survived">Mutants that no case told from it, by alert.</param>
internal sealed record MutationRun(ILookup<string, string> Killed, ILookup<string, string> Survived)
{
    /// <summary>Killed mutants out of a hundred.</summary>
    public double Score
    {
        get
        {
            double killed = Killed.Sum(group => group.Count());
            var survived = Survived.Sum(group => group.Count());
            return killed + survived == 0 ? 100 : 100 * killed / (killed + survived);
        }
    }

    /// <summary>Plays them.</summary>
    public static async Task<MutationRun> OfAsync(ImmutableArray<PlayedAlert> alerts)
    {
        var rules = alerts.ToDictionary(alert => alert, alert => WithoutLinks(AlertRules.Of(alert.Alert, Script.Links)));
        var trees = await PromParser.ParseAsync(rules.Values.Select(rule => rule.Expression));
        List<Actor> actors =
        [
            .. alerts.SelectMany(alert => Mutators.Of(rules[alert], trees[rules[alert].Expression])
                .Select((mutant, index) => new Actor(alert, mutant, string.Create(
                    CultureInfo.InvariantCulture, $"{alert.Id}__{index}")))),
        ];
        // The rule itself plays too: were it told from itself, no other verdict would be worth anything.
        List<Actor> originals =
            [.. alerts.Select(alert => new Actor(alert, new Mutant("none", rules[alert]), $"{alert.Id}__original"))];

        // Case by case, since most faults show in the first: what was told apart is not played again.
        HashSet<string> killed = new(StringComparer.Ordinal);
        List<Actor> all = [.. actors, .. originals];
        for (var number = 0; number < alerts.Max(alert => alert.Cases.Length); number++)
        {
            await PlayAsync(all, number, killed);
        }

        Assert.Empty(originals.Where(actor => killed.Contains(actor.Name)).Select(actor => actor.Name));
        return new(Names(actors.Where(actor => killed.Contains(actor.Name))),
            Names(actors.Where(actor => !killed.Contains(actor.Name))));
    }

    private static async Task PlayAsync(List<Actor> actors, int number, HashSet<string> killed)
    {
        var left = actors.Where(actor => actor.Alert.Cases.Length > number && !killed.Contains(actor.Name)).ToList();
        while (left.Count > 0)
        {
            var verdicts = await Verdicts.OfAsync(left.GroupBy(actor => actor.Alert).Select(cast => (
                cast.Key,
                (IReadOnlyCollection<Rule>)[.. cast.Select(actor => actor.Mutant.Rule with { Alert = actor.Name })])), number);
            Assert.Empty(verdicts.Other);
            // One rule that cannot be evaluated hides what the others of its alert do, so they play again without it.
            var broken = left.Where(actor => verdicts.Errors.Contains(actor.Name)).Select(actor => actor.Alert).ToHashSet();
            killed.UnionWith(verdicts.Errors.Select(group => group.Key));
            killed.UnionWith(left.Where(actor => !broken.Contains(actor.Alert) && verdicts.Failures.Contains(actor.Name))
                .Select(actor => actor.Name));
            left = [.. left.Where(actor => broken.Contains(actor.Alert) && !killed.Contains(actor.Name))];
        }
    }

    // Links follow from the labels, which are looked at; to write them takes a tenth of the time.
    private static Rule WithoutLinks(Rule rule) =>
        rule with { Annotations = rule.Annotations.Remove("dashboard_url").Remove("runbook_url") };

    private static ILookup<string, string> Names(IEnumerable<Actor> actors) =>
        actors.ToLookup(actor => actor.Alert.Id, actor => actor.Mutant.Name, StringComparer.Ordinal);

    private sealed record Actor(PlayedAlert Alert, Mutant Mutant, string Name);
}
