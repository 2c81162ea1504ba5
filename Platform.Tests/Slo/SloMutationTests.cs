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
        var scenes = SampleObjectives.All.SelectMany(SloScene.Of).ToList();
        var trees = await PromParser.ParseAsync(scenes.Select(scene => scene.Rule.Expression));
        List<string> survivors = [];
        var killed = 0;
        foreach (var played in scenes.GroupBy(scene => scene.Stage))
        {
            var rules = played.Select(scene => (Scene: scene, Mutants: Mutators.Of(scene.Rule, trees[scene.Rule.Expression]))).ToList();
            var (wrong, text) = await SloStage.AskAsync(
                played.Key.Series, [],
                [.. rules.SelectMany(one => one.Scene.Questions("", one.Scene.Rule.Expression)
                    .Concat(one.Mutants.SelectMany(mutant => one.Scene.Questions($" {mutant.Name}", mutant.Rule.Expression))))]);
            foreach (var (scene, mutants) in rules)
            {
                Assert.True(!scene.Names("").Any(wrong.Contains), $"{scene.Name}\n{string.Join('\n', text.Split("expr: ").Take(5))}");
                foreach (var mutant in mutants.Where(mutant => mutant.Name is not ("for dropped" or "for halved")))
                {
                    if (scene.Names($" {mutant.Name}").Any(wrong.Contains))
                    {
                        killed++;
                    }
                    else
                    {
                        survivors.Add($"{scene.Name}: {mutant.Name}");
                    }
                }
            }
        }

        var score = 100.0 * killed / (killed + survivors.Count);
        TestContext.Current.SendDiagnosticMessage($"mutation score of the SLO rules {score:F1} %: {killed} noticed, {survivors.Count} not");
        Assert.True(score >= Least, $"Only {score:F1} % of {killed + survivors.Count} were noticed:\n{string.Join('\n', survivors)}");
    }
}
