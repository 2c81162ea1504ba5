using System.Collections.Immutable;
using Platform.Calendar;
using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Components.PlatformAlerts;
using Platform.Configuration;
using Platform.Policies;
using Platform.Signals;
using Platform.Signals.Alerts;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>What tells of deployment windows. Which alerts there are follows from what runs and from the calendar.</summary>
public static class WindowSignals
{
    /// <summary>The signals of a stack.</summary>
    /// <param name="config">The stack's configuration, validated.</param>
    /// <returns>Alerts, series and dashboard; nothing without Prometheus.</returns>
    public static SignalSet Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var states = OperatorStates.Of(config);
        if (!AlertCatalogue.Runs(states[OperatorName.KubePrometheusStack]))
        {
            return new SignalSet();
        }

        var policies = StackPolicies.Of(config).ToDictionary(policy => policy.Name, StringComparer.Ordinal);
        var context = new WindowContext(
            // Labels of objects are metrics only where kube-state-metrics is told to show them.
            ShowsLabels: states.IsInstalled(OperatorName.KubePrometheusStack),
            HasPolicies: AlertCatalogue.Runs(states[OperatorName.Kyverno]),
            HasBypass: policies.ContainsKey(FreezePolicies.Bypass),
            HasFreeze: policies.ContainsKey(FreezePolicies.Freeze),
            Denies: policies.GetValueOrDefault(FreezePolicies.Freeze)?.Body is PolicyBody.Validating freeze
                && freeze.Actions.In(config.Deployment.Environment).Contains(PolicyAction.Deny),
            HasThaw: !states.IsOff(OperatorName.ArgoCd),
            HasWindows: !config.Governance.Calendar.Windows.IsEmpty,
            HasRanges: ConfiguredCalendar.Of(config.Governance.Calendar).Windows.OfType<RangeWindow>().Any());
        return new SignalSet
        {
            Alerts = [.. State(context), .. Policies(context), .. Jobs(context), .. Ends(context)],
            Recordings = WindowSeries.Rules(config.Governance.Calendar),
            Dashboards = [WindowDashboard.Of(context)],
        };
    }

    private static ImmutableArray<Alert> State(WindowContext context) =>
    [
        DeploymentFreezeStateMissing.Of(),
        .. context.ShowsLabels
            ? (ImmutableArray<Alert>)
            [
                DeploymentFreezeStateUnknown.Of(), DeploymentFreezeActive.Of(), DeploymentFreezeOverrideExpired.Of(),
                DeploymentFreezeOverrideRefused.Of(),
            ]
            : [],
    ];

    private static ImmutableArray<Alert> Policies(WindowContext context) =>
    [
        .. context is { HasPolicies: true, HasBypass: true }
            ? (ImmutableArray<Alert>)[DeploymentFreezeBypassUsed.Of()] : [],
        .. context is { HasPolicies: true, HasFreeze: true }
            ? (ImmutableArray<Alert>)[DeploymentFreezeViolationBlocked.Of(context.Denies)] : [],
    ];

    private static ImmutableArray<Alert> Jobs(WindowContext context) =>
        context.HasThaw ? [StaleJob.Reconciler(), StaleJob.Thaw()] : [StaleJob.Reconciler()];

    // Only Argo CD repeats a range that is over.
    private static ImmutableArray<Alert> Ends(WindowContext context) =>
    [
        .. context.HasWindows ? (ImmutableArray<Alert>)[DeploymentCalendarRunningOut.Of()] : [],
        .. context is { HasRanges: true, HasThaw: true } ? (ImmutableArray<Alert>)[DeploymentRangeOver.Of()] : [],
    ];
}
