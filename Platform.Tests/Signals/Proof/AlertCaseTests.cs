using System.Collections.Immutable;
using Platform.Signals.Rules;
using Xunit;

namespace Platform.Tests.Signals.Proof;

/// <summary>Every alert's cases, played by promtool.</summary>
[Trait("kind", "process")]
public sealed class AlertCaseTests
{
    [Fact]
    public async Task Every_alert_fires_and_stays_quiet_as_its_cases_say() =>
        Assert.Empty(await FaultsAsync(StackSignalSets.Alerts));

    [Fact]
    public void Every_alert_has_a_case_in_which_it_fires_and_one_in_which_it_does_not() =>
        Assert.Empty(StackSignalSets.Alerts
            .Where(played => played.Alert.Proof.Fires.Firing.IsEmpty || !played.Alert.Proof.Quiet.Firing.IsEmpty)
            .Select(played => played.Id));

    [Fact]
    public void Every_alert_of_every_stack_is_played_and_twice_where_stacks_differ()
    {
        Assert.Empty(
            StackSignalSets.All.Values.SelectMany(set => set.Alerts).Select(alert => alert.Name)
                .Except(StackSignalSets.Alerts.Select(played => played.Alert.Name), StringComparer.Ordinal));
        Assert.Equal(
            ["DeploymentShort", "DeploymentShort_2", "DeploymentShortWeak"],
            StackSignalSets.Played(
                [
                    SampleAlerts.Set(SampleAlerts.Good, SampleAlerts.Weak),
                    SampleAlerts.Set(SampleAlerts.Good with { For = TimeSpan.FromMinutes(3) }, SampleAlerts.Weak),
                ])
                .Select(played => played.Id));
    }

    [Fact]
    public async Task A_case_that_holds_passes_and_one_that_does_not_shows_both_texts()
    {
        Assert.Empty(await FaultsAsync(StackSignalSets.Played([SampleAlerts.Set(SampleAlerts.Good)])));

        var fault = Assert.Single(await FaultsAsync(StackSignalSets.Played([SampleAlerts.Set(SampleAlerts.Wrong)])));

        Assert.Contains("summary=\"web lacks replicas\"", fault, StringComparison.Ordinal);
        Assert.Contains("summary=\"shop & co/web lacks replicas\"", fault, StringComparison.Ordinal);
        Assert.Contains("&var-namespace=shop+%26+co", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_cannot_be_evaluated_is_found()
    {
        var broken = SampleAlerts.Good with
        {
            Expression = "kube_deployment_spec_replicas * on () kube_deployment_status_replicas_available > 2",
        };

        Assert.Contains(
            await FaultsAsync(StackSignalSets.Played([SampleAlerts.Set(broken)])),
            fault => fault.Contains("rule: DeploymentShort, time: 0s, err: found duplicate series", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(ImmutableArray<PlayedAlert> alerts)
    {
        var verdicts = await Verdicts.OfAsync(alerts.Select(played => (
            played,
            (IReadOnlyCollection<Rule>)[AlertRules.Of(played.Alert, Script.Links) with { Alert = played.Id }])));
        return
        [
            .. verdicts.Other,
            .. verdicts.Errors.Concat(verdicts.Failures).Select(group => string.Join('\n', group.Distinct(StringComparer.Ordinal))),
        ];
    }
}
