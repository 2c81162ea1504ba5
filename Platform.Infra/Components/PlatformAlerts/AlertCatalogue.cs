using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Signals;
using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>
/// The catalogue of alerts on the cluster and its operators. Which exist follows from the operators that run and from
/// how the cluster gets its nodes: an alert on what is not there would be blind or fire for ever.
/// </summary>
public static class AlertCatalogue
{
    /// <summary>The alerts of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The alerts; none without Prometheus.</returns>
    public static ImmutableArray<Alert> Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var states = OperatorStates.Of(config);
        return states.IsOff(OperatorName.KubePrometheusStack)
            ? []
            : Of(new AlertContext(config.Alerts, config.Cluster.ComputeMode, name => states[name]));
    }

    /// <summary>The alerts of a stack, and the dashboard that they link to.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>Both; nothing without Prometheus.</returns>
    public static SignalSet Signals(PlatformConfig config) => Of(config) is { IsEmpty: false } alerts
        ? new SignalSet { Alerts = alerts, Dashboards = [ClusterOverview.Of(config)] }
        : new SignalSet();

    /// <summary>Every alert that a stack can have, with the defaults: for the documentation and for proof.</summary>
    /// <returns>The alerts.</returns>
    public static ImmutableArray<Alert> All() => Of(Everything);

    /// <summary>A cluster with everything that alerts know of.</summary>
    internal static AlertContext Everything { get; } =
        new(new AlertsConfig { VaultNamespace = "vault" }, ComputeMode.Karpenter, _ => OperatorPresence.Installed);

    /// <summary>Whether what an operator exports can be scraped: what AWS runs for the cluster shows nothing.</summary>
    internal static bool Runs(OperatorPresence presence) =>
        presence is OperatorPresence.Installed or OperatorPresence.Adopted;

    private static ImmutableArray<Alert> Of(AlertContext context) =>
    [
        .. ControlPlane(context), .. Nodes(context), .. Pods(context), .. Workloads(context), .. Storage(context),
        .. Monitoring(context), .. OperatorAlerts.Of(context), .. Vault(context.Config),
    ];

    private static ImmutableArray<Alert> ControlPlane(AlertContext context) =>
    [
        ApiServerDown.Of(context),
        ApiServerLatencyHigh.Of(context),
        ApiServerErrorRatioHigh.Of(context),
        AggregatedApiDown.Of(),
        .. context.ComputeMode == ComputeMode.AutoMode ? [] : (ImmutableArray<Alert>)[CoreDnsDown.Of(context)],
    ];

    private static ImmutableArray<Alert> Nodes(AlertContext context) =>
    [
        NodeNotReady.Of(),
        MultipleNodesNotReady.Of(context),
        NodePressure.Of(),
        NodeCpuSaturated.Of(context),
        NodeMemoryHigh.Of(context),
        NodeFilesystemAlmostFull.Of(context),
        NodeClockSkewed.Of(),
    ];

    private static ImmutableArray<Alert> Pods(AlertContext context) =>
    [
        PodCrashLooping.Production(context),
        PodCrashLooping.Elsewhere(context),
        PodRestartingFrequently.Of(context),
        ContainerOomKilled.Of(),
        PodNotRunning.Of(),
        PodUnschedulable.Of(),
        ImagePullFailing.Of(),
        ContainerMemoryNearLimit.Of(context),
        ContainerCpuNearLimit.Of(context),
    ];

    private static ImmutableArray<Alert> Workloads(AlertContext context) =>
    [
        ProductionWorkloadDown.Of(context),
        DeploymentReplicasMismatch.Of(),
        StatefulSetReplicasMismatch.Of(),
        DaemonSetPodsMissing.Of(),
        JobFailed.Of(),
        HpaAtMaxReplicas.Of(),
        HpaCannotScale.Of(),
        QuotaNearlyFull.Of(),
    ];

    private static ImmutableArray<Alert> Storage(AlertContext context) =>
    [
        PvcUsage.High(context),
        PvcUsage.Critical(context),
        PvcUsage.NearlyFull(context),
        PvcFillingUp.Of(context),
        PvcInodesHigh.Of(context),
        PersistentVolumeClaimPending.Of(),
        PersistentVolumeFailed.Of(),
    ];

    private static ImmutableArray<Alert> Monitoring(AlertContext context) =>
    [
        Watchdog.Of(),
        KubeStateMetricsDown.Of(context),
        TargetDown.Of(context),
        PrometheusRuleFailures.Of(),
        PrometheusMissedRuleEvaluations.Of(),
        PrometheusRetentionTooShort.Of(),
        AlertmanagerNotificationsFailing.Of(),
        AlertmanagerConfigNotLoaded.Of(),
        AlertmanagerClusterIncomplete.Of(),
        PrometheusConfigNotLoaded.Of(),
        GrafanaDown.Of(context),
        GrafanaErrors.Of(context),
    ];

    private static ImmutableArray<Alert> Vault(AlertsConfig config) =>
        config.VaultNamespace is { } vault ? [VaultSealed.Of(vault), VaultNoActiveNode.Of(vault)] : [];
}
