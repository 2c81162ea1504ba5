using Platform.Signals.Alerts;
using Platform.Signals.Dashboards;

namespace Platform.Signals;

/// <summary>Where an alert's links lead.</summary>
/// <param name="RunbookBaseUrl">Address under which the runbook pages are, without a slash at the end.</param>
/// <param name="GrafanaUrl">Grafana's address, without a slash at the end.</param>
public sealed record SignalLinks(string RunbookBaseUrl, string GrafanaUrl)
{
    /// <summary>Address of an alert's runbook page.</summary>
    /// <param name="alert">The alert's name.</param>
    /// <returns>The address.</returns>
    public string Runbook(string alert) => $"{RunbookBaseUrl}/{alert}.md";

    /// <summary>
    /// Address of a panel, as Prometheus' template: the variables are filled from the alert's labels when it fires.
    /// </summary>
    /// <param name="panel">The panel.</param>
    /// <returns>The address; on it, Grafana shows the panel alone.</returns>
    public string Panel(PanelLink panel)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var variables = panel.Variables
            .Order(StringComparer.Ordinal)
            .Select(label => $"&var-{label}={{{{ $labels.{label} | urlquery }}}}");
        return $"{GrafanaUrl}/d/{panel.Dashboard}?viewPanel={PanelId.Of(panel.Panel)}{string.Concat(variables)}";
    }
}
