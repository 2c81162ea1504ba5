using Platform.Signals.Alerts;

namespace Platform.Components.Governance.Drift.Signals;

/// <summary>Links to the panels of the drift dashboard.</summary>
internal static class DriftPanels
{
    public const string Uid = "platform-drift";

    public static PanelLink Link(string key) => new(Uid, key);
}
