using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Backup;
using Platform.Components.Operators;
using Platform.Components.PlatformAlerts;
using Platform.Configuration;
using Platform.Signals;
using Platform.Signals.Dashboards;

namespace Platform.Components.OperatorHealth;

/// <summary>
/// The dashboard of what the platform runs in the cluster: is each part there, does it fail, does it keep up, and which
/// version is it. A row an operator, and only of operators that run.
/// </summary>
public static class OperatorsDashboard
{
    /// <summary>The dashboard's uid.</summary>
    public const string Uid = "platform-operators";

    /// <summary>The dashboard of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The dashboard; nothing without Prometheus, which answers its queries.</returns>
    public static SignalSet Signals(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var states = OperatorStates.Of(config);
        return AlertCatalogue.Runs(states[OperatorName.KubePrometheusStack])
            ? new SignalSet { Dashboards = [Of(name => AlertCatalogue.Runs(states[name]))] }
            : new SignalSet();
    }

    /// <summary>The dashboard of a cluster with certain operators.</summary>
    /// <param name="runs">Whether an operator runs.</param>
    /// <returns>The dashboard.</returns>
    public static Dashboard Of(Func<OperatorName, bool> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return new()
        {
            Uid = Uid,
            Title = "Operators",
            Description = "Is everything that the platform runs in the cluster up, does it fail, and which version is it?",
            Tags = ["operators"],
            LintExceptions = LintException.ManyExporters,
            Links = [DashboardLink.To("Cluster overview", Overview.Uid)],
            Rows =
            [
                HealthRow.Of(Namespaces(runs)),
                MonitoringRows.Prometheus(),
                .. OperatorRows(runs),
                VeleroRow.Of(),
            ],
        };
    }

    private static IEnumerable<DashboardRow> OperatorRows(Func<OperatorName, bool> runs)
    {
        (OperatorName Name, Func<DashboardRow> Row)[] rows =
        [
            (OperatorName.Loki, MonitoringRows.Loki),
            (OperatorName.Tempo, MonitoringRows.Tempo),
            (OperatorName.ArgoCd, ArgoRows.Delivery),
            (OperatorName.ArgoWorkflows, ArgoRows.Workflows),
            (OperatorName.ArgoRollouts, ArgoRows.Rollouts),
            (OperatorName.Kyverno, ControlRows.Kyverno),
            (OperatorName.ExternalSecrets, ControlRows.ExternalSecrets),
            (OperatorName.CertManager, ControlRows.CertManager),
            (OperatorName.Karpenter, ControlRows.Karpenter),
        ];
        return rows.Where(row => runs(row.Name)).Select(row => row.Row());
    }

    // kube-system is Kubernetes' own: its pods are the cluster overview's, and would hide the operators among them.
    private static ImmutableArray<string> Namespaces(Func<OperatorName, bool> runs) =>
    [
        .. OperatorList.All.Where(one => runs(one.Name) && one.Place.PodSecurity is not null)
            .Select(one => one.Place.Namespace)
            .Append(VeleroNames.Namespace)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
