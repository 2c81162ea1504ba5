using Platform.Tests.Signals.Expressions;
using Platform.Tests.Signals.Mutation;
using Xunit;

namespace Platform.Tests.Slo;

/// <summary>
/// Every rule of an objective of each kind against the oracle, and then with faults put in: at least 95 of 100 are noticed.
/// </summary>
[Trait("kind", "process")]
public sealed class SloMutationTests
{
    private const double Least = 95;

    [Fact]
    public async Task Every_rule_is_right_and_faults_in_it_are_noticed()
    {
        // Objectives have most rules in common: one that differs in the objective's name alone is played once.
        var scenes = SampleObjectives.All
            .SelectMany(slo => SloScene.Of(slo).Select(scene => (
                Scene: scene, Text: scene.Rule.Expression.Replace($"slo=\"{slo.Id}\"", "", StringComparison.Ordinal))))
            .DistinctBy(one => (one.Scene.Rule.Alert, one.Scene.Rule.Record, one.Text))
            .Select(one => one.Scene).ToList();
        var trees = await PromParser.ParseAsync(scenes.Select(scene => scene.Rule.Expression));
        var played = await Task.WhenAll(scenes.GroupBy(scene => scene.Stage).Select(stage => PlayAsync(stage.Key, [.. stage], trees)));
        var killed = played.Sum(stage => stage.Killed);
        var survivors = played.SelectMany(stage => stage.Survivors).ToList();
        var score = 100.0 * killed / (killed + survivors.Count);
        TestContext.Current.SendDiagnosticMessage($"mutation score of the SLO rules {score:F1} %: {killed} noticed, {survivors.Count} not");
        Assert.True(score >= Least, $"Only {score:F1} % of {killed + survivors.Count} were noticed:\n{string.Join('\n', survivors)}");
    }

    private static async Task<(int Killed, IReadOnlyList<string> Survivors)> PlayAsync(
        SloScene.Setting stage, IReadOnlyList<SloScene> scenes, IReadOnlyDictionary<string, PromNode> trees)
    {
        var rules = scenes.Select(scene => (
            Scene: scene,
            Mutants: Mutators.Of(scene.Rule, trees[scene.Rule.Expression])
                .Where(mutant => mutant.Name is not ("for dropped" or "for halved")).ToList())).ToList();
        // Mutants read no series of other names.
        var read = stage.Series.Where(series => scenes.Any(scene =>
            scene.Rule.Expression.Contains(series.Series.Split('{')[0], StringComparison.Ordinal)));
        var (wrong, text) = await SloStage.AskAsync(
            read, [],
            [.. rules.SelectMany(one => one.Scene.Questions("", one.Scene.Rule.Expression)
                .Concat(one.Mutants.SelectMany(mutant => one.Scene.Questions($" {mutant.Name}", mutant.Rule.Expression))))]);
        Assert.All(scenes, scene => Assert.True(
            !scene.Names("").Any(wrong.Contains), $"{scene.Name}\n{string.Join('\n', text.Split("expr: ").Take(5))}"));
        var survivors = rules.SelectMany(one => one.Mutants
            .Where(mutant => !one.Scene.Names($" {mutant.Name}").Any(wrong.Contains))
            .Select(mutant => $"{one.Scene.Name}: {mutant.Name}")).ToList();
        return (rules.Sum(one => one.Mutants.Count) - survivors.Count, survivors);
    }
}
