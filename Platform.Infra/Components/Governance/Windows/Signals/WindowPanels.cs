using Platform.Signals.Alerts;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>Links to the panels of the dashboard of deployment windows.</summary>
internal static class WindowPanels
{
    public const string Uid = "deployment-windows";

    /// <summary>The domain of the alerts: their rule group.</summary>
    public const string Domain = "deployment-windows";

    public static PanelLink Link(string key) => new(Uid, key);
}
