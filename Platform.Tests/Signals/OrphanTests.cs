using Platform.Signals;
using Platform.Signals.Alerts;
using Platform.Signals.Rules;
using Platform.Tests.Cli;
using Xunit;

namespace Platform.Tests.Signals;

/// <summary>Alerts, rules, runbooks, panels and dashboards name each other: nothing is left over on either side.</summary>
public sealed class OrphanTests
{
    /// <summary>Labels that Prometheus adds to every alert on its way out.</summary>
    private static readonly string[] External = ["cluster"];

    [Fact]
    public void Every_alert_links_to_a_panel_that_is_there() => Assert.Empty(Of(set =>
    {
        var panels = set.Dashboards
            .SelectMany(board => board.Panels.Select(panel => (board.Uid, panel.Key))).ToHashSet();
        return set.Alerts.Where(alert => !panels.Contains((alert.Panel.Dashboard, alert.Panel.Panel)))
            .Select(alert => $"{alert.Name} links to panel {alert.Panel.Panel} of dashboard {alert.Panel.Dashboard}");
    }));

    [Fact]
    public void Every_alert_fills_variables_that_its_dashboard_has() => Assert.Empty(Of(set =>
        from alert in set.Alerts
        from board in set.Dashboards
        where board.Uid == alert.Panel.Dashboard
        from variable in alert.Panel.Variables.Except(board.Variables.Select(item => item.Name), StringComparer.Ordinal)
        select $"{alert.Name} fills {variable}, which dashboard {board.Uid} does not have"));

    [Fact]
    public void Every_alert_is_muted_by_alerts_that_are_there_and_by_labels_that_both_have() => Assert.Empty(Of(set =>
        from alert in set.Alerts
        from muted in alert.MutedBy
        let other = set.Alerts.FirstOrDefault(item => item.Name == muted.Alert)
        from fault in MuteFaults(alert, other, muted)
        select $"{alert.Name} is muted by {muted.Alert}, {fault}"));

    [Fact]
    public void Names_are_unique_and_in_the_field_s_forms()
    {
        Assert.Empty(Of(set => set.Twins()));
        Assert.Empty(Of(set => set.Alerts
            .Where(alert => !alert.Name.All(char.IsAsciiLetterOrDigit) || !char.IsAsciiLetterUpper(alert.Name[0]))
            .Select(alert => $"{alert.Name} is not in Pascal case")));
        Assert.Empty(Of(set => set.Alerts
            .Where(alert => alert.Domain.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            .Select(alert => $"domain {alert.Domain} is not in kebab case")));
    }

    [Theory]
    [Trait("kind", "process")]
    [MemberData(nameof(StackRuns.Names), MemberType = typeof(StackRuns))]
    public async Task A_stack_renders_each_of_its_signals_once(string stack)
    {
        var set = StackSignalSets.All[stack];
        var files = (await StackRuns.RenderAsync(stack)).Select(file => file.Path).ToList();

        Assert.Equal(
            RuleGroups.Of(set, StackSignals.Links(StackSignalSets.Configs[stack]))
                .Select(group => $"prometheus/{group.Name}.yaml"),
            files.Where(file => file.StartsWith("prometheus/platform-", StringComparison.Ordinal)));
        Assert.Equal(
            set.Alerts.Select(alert => $"runbooks/{alert.Name}.md").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            files.Where(file => file.StartsWith("runbooks/", StringComparison.Ordinal)));
        Assert.Equal(
            set.Dashboards.Select(board => $"dashboards/{board.Uid}.json").Order(StringComparer.Ordinal),
            files.Where(file => file.StartsWith("dashboards/", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> MuteFaults(Alert alert, Alert? other, MutedBy muted)
    {
        if (other is null)
        {
            yield return "which is not there";
            yield break;
        }

        if (muted.Equal.IsEmpty)
        {
            yield return "whatever it is about: name labels that must be equal";
        }

        foreach (var label in muted.Equal.Except(External, StringComparer.Ordinal))
        {
            if (!Always(alert, label) && !Always(other, label))
            {
                yield return $"by {label}, which neither always has: Alertmanager takes that for equal";
            }
            else if (!Ever(alert, label) || !Ever(other, label))
            {
                yield return $"by {label}, which one of them never has";
            }
        }
    }

    // The instances in the cases are what promtool saw.
    private static bool Always(Alert alert, string label) =>
        AlertRules.Labels(alert).ContainsKey(label)
        || Instances(alert).All(firing => firing.Labels.ContainsKey(label));

    private static bool Ever(Alert alert, string label) =>
        AlertRules.Labels(alert).ContainsKey(label)
        || Instances(alert).Any(firing => firing.Labels.ContainsKey(label));

    private static IEnumerable<FiringAlert> Instances(Alert alert) =>
        alert.Proof.More.Prepend(alert.Proof.Fires).SelectMany(item => item.Firing);

    private static IEnumerable<string> Of(Func<SignalSet, IEnumerable<string>> faults) =>
        StackSignalSets.All.SelectMany(stack => faults(stack.Value).Select(fault => $"{stack.Key}: {fault}"));
}
