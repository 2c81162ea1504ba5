using System.Globalization;
using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>What the platform's alerts depend on, decided by configuration.</summary>
/// <param name="Config">Thresholds and names.</param>
/// <param name="ComputeMode">How the cluster gets its nodes.</param>
/// <param name="Presence">Whether an operator runs in the cluster, and who installed it.</param>
internal sealed record AlertContext(
    AlertsConfig Config, ComputeMode ComputeMode, Func<OperatorName, OperatorPresence> Presence)
{
    /// <summary>Whether what an operator exports can be scraped.</summary>
    /// <param name="name">The operator.</param>
    public bool Runs(OperatorName name) => AlertCatalogue.Runs(Presence(name));

    /// <summary>
    /// That no target of some jobs answers. Where the platform installs what scrapes and what is scraped, it knows that
    /// there are targets, and no target is as bad as one that does not answer. Elsewhere a job may have another name or
    /// no monitor at all, and to miss it would be an alert for ever, so there only targets that were found count.
    /// </summary>
    /// <param name="operator">What is scraped.</param>
    /// <param name="jobs">Regular expression of its jobs.</param>
    /// <returns>The expression.</returns>
    public string NoneUp(OperatorName @operator, string jobs) =>
        Presence(OperatorName.KubePrometheusStack) == OperatorPresence.Installed
            && Presence(@operator) == OperatorPresence.Installed
            ? $$"""absent({{Scrapes.Up}}{job=~"{{jobs}}"} == 1)"""
            : $$"""max({{Scrapes.Up}}{job=~"{{jobs}}"}) == 0""";

    /// <summary>The thresholds.</summary>
    public AlertThresholds Thresholds => Config.Thresholds;

    /// <summary>Regular expression for the namespaces that production runs in; PromQL anchors it at both ends.</summary>
    public string ProductionNamespaces => NamespaceGlobs.Expression(Config.ProductionNamespaces);

    /// <summary>A share of 1, as PromQL writes it: 85 is <c>0.85</c>.</summary>
    /// <param name="percent">The share of 100.</param>
    /// <returns>The number.</returns>
    public static string Share(int percent) => (percent / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
