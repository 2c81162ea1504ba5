using System.Collections.Immutable;
using Platform.Components.Governance.Windows.Signals;
using Platform.Configuration;
using Platform.Signals;
using Platform.Tests.Signals;
using Xunit;

namespace Platform.Tests.Components.Governance.Windows;

public sealed class WindowSignalsTests
{
    private static readonly PlatformConfig Prod = StackSignalSets.Configs["prod"];

    private static readonly ImmutableArray<string> Everything =
    [
        "DeploymentCalendarRunningOut", "DeploymentFreezeActive", "DeploymentFreezeBypassUsed",
        "DeploymentFreezeOverrideExpired", "DeploymentFreezeOverrideRefused", "DeploymentFreezeReconcilerStale",
        "DeploymentFreezeStateMissing", "DeploymentFreezeStateUnknown", "DeploymentFreezeViolationBlocked",
        "DeploymentRangeOver", "DeploymentThawStale",
    ];

    [Fact]
    public void Prod_is_told_of_everything() => Assert.Equal(Everything, Names(Prod));

    [Fact]
    public void Without_windows_nothing_ends() => Assert.Equal(
        Everything.Except(["DeploymentCalendarRunningOut", "DeploymentRangeOver"]),
        Names(StackSignalSets.Configs["staging"]));

    [Fact]
    public void Labels_that_somebody_else_s_exporter_may_not_show_are_not_asked_for() => Assert.Equal(
        Everything.Except(
        [
            "DeploymentFreezeActive", "DeploymentFreezeOverrideExpired", "DeploymentFreezeOverrideRefused",
            "DeploymentFreezeStateUnknown",
        ]),
        Names(Prod with
        {
            Operators = Prod.Operators with { KubePrometheusStack = new() { State = OperatorState.Adopt } },
        }));

    [Fact]
    public void Without_Argo_CD_there_is_no_thaw_and_nothing_that_comes_again() => Assert.Equal(
        Everything.Except(["DeploymentRangeOver", "DeploymentThawStale"]),
        Names(Prod with { Operators = Prod.Operators with { ArgoCd = new() { State = OperatorState.Off } } }));

    [Fact]
    public void Without_Kyverno_nothing_is_denied_and_without_Prometheus_nobody_is_told()
    {
        Assert.Equal(
            Everything.Except(["DeploymentFreezeBypassUsed", "DeploymentFreezeViolationBlocked"]),
            Names(Prod with { Operators = Prod.Operators with { Kyverno = new() { State = OperatorState.Off } } }));
        var without = WindowSignals.Of(Prod with
        {
            Operators = Prod.Operators with { KubePrometheusStack = new() { State = OperatorState.Off } },
        });
        Assert.Empty(without.Alerts);
        Assert.Empty(without.Recordings);
        Assert.Empty(without.Dashboards);
    }

    [Theory]
    [InlineData(PolicyState.Audit, "{{ $labels.resource_kind }} was deployed in a freeze")]
    [InlineData(PolicyState.Warn, "{{ $labels.resource_kind }} was deployed in a freeze")]
    [InlineData(PolicyState.Deny, "{{ $labels.resource_kind }} was not deployed because of a freeze")]
    [InlineData(PolicyState.Off, null)]
    public void What_a_freeze_lets_in_is_not_told_as_denied(PolicyState action, string? says)
    {
        var config = StackSignalSets.WithFreezes(action);

        Assert.Equal(Everything.Except(says is null ? ["DeploymentFreezeViolationBlocked"] : Array.Empty<string>()), Names(config));
        Assert.Equal(
            says,
            WindowSignals.Of(config).Alerts.SingleOrDefault(alert => alert.Name == "DeploymentFreezeViolationBlocked")?.Summary);
    }

    [Fact]
    public void Nobody_is_called() => Assert.All(
        WindowSignals.Of(Prod).Alerts,
        alert => Assert.True(alert.Priority >= Platform.Signals.Alerts.AlertPriority.P2, alert.Name));

    [Fact]
    public void Ends_are_those_of_the_calendar() => Assert.Equal(
        [
            // 2029-01-01T00:00:00Z and 2027-01-04T05:00:00Z.
            "calendar:deployment_calendar_ends:timestamp_seconds vector(1861920000) through=2028-12-31",
            "window:deployment_range_ends:timestamp_seconds vector(1799038800) window=year-end",
        ],
        WindowSignals.Of(Prod).Recordings.Select(rule =>
            $"{rule.Metric} {rule.Expression} {string.Join(',', rule.Labels.Select(label => $"{label.Key}={label.Value}"))}"));

    private static IEnumerable<string> Names(PlatformConfig config)
    {
        SignalSet signals = WindowSignals.Of(config);
        Assert.All(signals.Alerts, alert => Assert.Contains(
            signals.Dashboards.Single().Panels, panel => panel.Key == alert.Panel.Panel));
        return signals.Alerts.Select(alert => alert.Name).Order(StringComparer.Ordinal);
    }
}
