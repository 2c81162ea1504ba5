using Platform.Signals.Rules;
using Platform.Slo;
using Platform.Tests.Signals.Proof;

namespace Platform.Tests.Slo;

/// <summary>A rule, where it is played, and what is right at some moments.</summary>
/// <param name="Name">The objective's id and the rule's name.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Stage">Where it is played.</param>
/// <param name="Answers">Moments, in minutes, and the value then; <c>null</c> where there is none.</param>
internal sealed record SloScene(
    string Name, Rule Rule, SloScene.Setting Stage, IReadOnlyList<(int At, double? Value)> Answers)
{
    /// <summary>Series that many rules are played with.</summary>
    /// <param name="series">Series and samples, one a minute.</param>
    internal sealed class Setting(IReadOnlyList<(string Series, string Values)> series)
    {
        public IReadOnlyList<(string Series, string Values)> Series => series;
    }

    /// <summary>
    /// The scenes of an objective. Its period is four days and its objective 90 %, so that a history of nine days is longer than twice
    /// any window, and the budget is not spent.
    /// </summary>
    public static IEnumerable<SloScene> Of(ServiceLevelObjective sample)
    {
        var slo = sample with { Objective = new(90), Period = TimeSpan.FromDays(4) };
        var rules = SloRules.Of(slo, new SloOptions(), Script.Links).Rules;
        var history = new SloHistory(slo);
        return rules.Where(rule => rule.Record is not null)
            .Select(rule => new SloScene(
                $"{slo.Id} {rule.Record} {rule.Labels.GetValueOrDefault("window")}", rule, history.Setting,
                [.. history.Moments(rule).Select(at => (at, history.Truth(rule, at)))]))
            .Concat(BurnScenes.Of(slo, rules));
    }

    /// <summary>The questions, with an expression in place of the rule's.</summary>
    public IEnumerable<SloStage.Question> Questions(string suffix, string expression) => Answers.Zip(Names(suffix))
        .Select(pair => new SloStage.Question(pair.Second, expression, TimeSpan.FromMinutes(pair.First.At), pair.First.Value));

    /// <summary>Names of the questions.</summary>
    public IEnumerable<string> Names(string suffix) => Answers.Select((_, index) => $"{Name}{suffix} #{index}");
}
