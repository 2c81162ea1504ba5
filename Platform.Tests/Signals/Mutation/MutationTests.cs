using System.Text.RegularExpressions;
using Platform.Slo;
using Xunit;

namespace Platform.Tests.Signals.Mutation;

/// <summary>Cases that would not notice a fault in their alert prove little: here the faults are put in.</summary>
[Trait("kind", "process")]
public sealed partial class MutationTests
{
    private const double Least = 90;

    [Fact]
    public async Task Cases_notice_nine_of_ten_faults_and_the_list_names_the_others_with_reasons()
    {
        var run = await MutationRun.OfAsync(
            // Rules of SLOs have faults put in by SloMutationTests, their recordings too. Stacks that differ in nothing but a
            // name or a number have the same faults; AlertCaseTests plays them all.
            [
                .. StackSignalSets.Alerts.Where(played => played.Alert.Domain != SloSignals.Domain)
                    .DistinctBy(played => (
                        played.Alert.Name, Constants().Replace(played.Alert.Expression, "?"), played.Cases.Length)),
            ]);
        TestContext.Current.SendDiagnosticMessage(
            $"mutation score {run.Score:F1} %: {run.Killed.Sum(group => group.Count())} faults noticed, "
            + $"{run.Survived.Sum(group => group.Count())} not");
        var reasons = Survivors.Read();
        var survived = run.Survived.SelectMany(group => group.Select(name => (Alert: group.Key, Mutant: name))).ToHashSet();

        Assert.Empty(survived.Except(reasons.Keys)
            .Select(mutant => $"no case of {mutant.Alert} notices '{mutant.Mutant}'").Order(StringComparer.Ordinal));
        Assert.Empty(reasons.Keys.Except(survived)
            .Select(mutant => $"a case of {mutant.Alert} does notice '{mutant.Mutant}': take it off the list"));
        Assert.True(run.Score >= Least, $"Only {run.Score:F1} % of the faults were noticed.");
    }

    [Fact]
    public async Task Near_cases_notice_every_fault()
    {
        var run = await MutationRun.OfAsync(StackSignalSets.Played([SampleAlerts.Set(SampleAlerts.Good)]));

        Assert.Empty(run.Survived);
        Assert.Equal(
            [
                "comparison inverted: > 2",
                "for dropped",
                "for halved",
                "metric renamed: namespace_deployment:kube_deployment_unavailable:difference",
                "number flipped: 2",
                "number lowered: 2",
                "number raised: 2",
            ],
            run.Killed.Single().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Far_cases_let_faults_through()
    {
        var run = await MutationRun.OfAsync(StackSignalSets.Played([SampleAlerts.Set(SampleAlerts.Weak)]));

        Assert.Equal(["for dropped", "for halved", "number lowered: 2"], run.Survived.Single().Order(StringComparer.Ordinal));
    }

    // Not the digits of a metric's name or of a duration.
    [GeneratedRegex(@"""[^""]*""|(?<![\w:.])\d+(?:\.\d+)?(?!\w)")]
    private static partial Regex Constants();
}
