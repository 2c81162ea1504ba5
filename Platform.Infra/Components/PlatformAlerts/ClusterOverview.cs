using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Signals.Dashboards;

namespace Platform.Components.PlatformAlerts;

/// <summary>The dashboard that alerts on the cluster and its operators link to: a row a domain.</summary>
public static class ClusterOverview
{
    /// <summary>The dashboard of a stack, with the rows of what runs in it.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The dashboard.</returns>
    public static Dashboard Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var states = OperatorStates.Of(config);
        return Of(new AlertContext(config.Alerts, config.Cluster.ComputeMode, name => states[name]));
    }

    /// <summary>The dashboard with every row that there can be.</summary>
    /// <returns>The dashboard.</returns>
    public static Dashboard Whole() => Of(AlertCatalogue.Everything);

    private static Dashboard Of(AlertContext context) => new()
    {
        Uid = Overview.Uid,
        Title = "Cluster overview",
        Description = "Is the cluster well, and if not, where? Every alert on the cluster links to its panel here.",
        Tags = ["cluster", "kubernetes"],
        LintExceptions = LintException.ManyExporters,
        Rows =
        [
            OverviewControlPlane.Row(context),
            OverviewNodes.Row(context),
            OverviewPods.Row(),
            OverviewWorkloads.Row(),
            OverviewStorage.Row(context),
            OverviewMonitoring.Row(),
            .. Operators(context),
        ],
    };

    private static ImmutableArray<DashboardRow> Operators(AlertContext context)
    {
        ReadOnlySpan<(bool There, Func<DashboardRow> Row)> rows =
        [
            (context.Runs(OperatorName.Loki), OverviewOperators.Logging),
            (context.Runs(OperatorName.Tempo), OverviewOperators.Tracing),
            (context.Runs(OperatorName.ArgoCd), OverviewOperators.GitOps),
            (context.Runs(OperatorName.Kyverno), OverviewOperators.Policies),
            (context.Runs(OperatorName.CertManager), OverviewOperators.Certificates),
            (context.Runs(OperatorName.ExternalSecrets), OverviewOperators.Secrets),
            (context.Runs(OperatorName.Karpenter), OverviewOperators.Capacity),
            (context.Runs(OperatorName.BlackboxExporter), OverviewOperators.Probes),
            (context.Config.VaultNamespace is not null, () => OverviewOperators.Vault(context.Config.VaultNamespace!)),
        ];
        var present = ImmutableArray.CreateBuilder<DashboardRow>();
        foreach (var (there, row) in rows)
        {
            if (there)
            {
                present.Add(row());
            }
        }

        return present.ToImmutable();
    }
}
