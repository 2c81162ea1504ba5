using System.Globalization;
using Platform.Catalog;
using Platform.Configuration;

namespace Platform.Components.PlatformAlerts;

/// <summary>What the platform's alerts depend on, decided by configuration.</summary>
/// <param name="Config">Thresholds and names.</param>
/// <param name="ComputeMode">How the cluster gets its nodes.</param>
/// <param name="Runs">Whether an operator runs in the cluster, whoever installed it.</param>
internal sealed record AlertContext(AlertsConfig Config, ComputeMode ComputeMode, Func<OperatorName, bool> Runs)
{
    /// <summary>The thresholds.</summary>
    public AlertThresholds Thresholds => Config.Thresholds;

    /// <summary>Regular expression for the namespaces that production runs in; PromQL anchors it at both ends.</summary>
    public string ProductionNamespaces => NamespaceGlobs.Expression(Config.ProductionNamespaces);

    /// <summary>A share of 1, as PromQL writes it: 85 is <c>0.85</c>.</summary>
    /// <param name="percent">The share of 100.</param>
    /// <returns>The number.</returns>
    public static string Share(int percent) => (percent / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
