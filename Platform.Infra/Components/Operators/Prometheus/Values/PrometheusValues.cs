using System.Globalization;
using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.Prometheus.Values;

/// <summary>Prometheus itself: what it keeps, for how long, and who it is.</summary>
internal static class PrometheusValues
{
    // What the write-ahead log and a compaction need beside the blocks that retentionSize counts.
    private const int BlockPercent = 85;

    /// <summary>Key <c>prometheus</c> of the chart.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan)
    {
        var replicas = Replicas(plan);
        return HelmValues.Map(
            ("podDisruptionBudget", ChartBudget.Of(replicas)),
            ("prometheusSpec", Spec(plan, replicas)));
    }

    /// <summary>How many each scrape and evaluate everything.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>One or two.</returns>
    public static int Replicas(OperatorPlan plan) => CommonValues.Standby(plan);

    // The selectors of rules, monitors and probes are left as they are: the chart lets its Prometheus take what has the
    // label release with the release's name.
    private static Dictionary<string, object> Spec(OperatorPlan plan, int replicas)
    {
        var config = plan.Config.KubePrometheusStack;
        var size = config.StorageGiB ?? DefaultGiB(plan);
        return HelmValues.Map(
            ("replicas", replicas),
            ("retention", $"{config.RetentionDays.ToString(CultureInfo.InvariantCulture)}d"),
            ("retentionSize", $"{(size * BlockPercent / 100).ToString(CultureInfo.InvariantCulture)}GiB"),
            ("storageSpec", Volumes.Claim(plan, $"{size.ToString(CultureInfo.InvariantCulture)}Gi")),
            ("externalLabels", HelmValues.Map(("cluster", plan.Id))),
            ("scrapeInterval", "30s"),
            ("enableRemoteWriteReceiver", !plan.States.IsOff(OperatorName.Tempo)),
            ("priorityClassName", PlatformPriorities.Critical),
            ("podAntiAffinity", plan.Profile.SpreadOverZones ? "hard" : "soft"),
            ("podAntiAffinityTopologyKey", "topology.kubernetes.io/zone"),
            ("resources", plan.Profile.Replicas switch
            {
                1 => HelmValues.Resources("200m", "1Gi", "1", "2Gi"),
                2 => HelmValues.Resources("500m", "2Gi", "2", "4Gi"),
                _ => HelmValues.Resources("1", "6Gi", "4", "12Gi"),
            }));
    }

    private static int DefaultGiB(OperatorPlan plan) => plan.Profile.Replicas switch
    {
        1 => 20,
        2 => 50,
        _ => 200,
    };
}
