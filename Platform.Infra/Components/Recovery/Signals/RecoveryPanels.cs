using Platform.Signals.Alerts;

namespace Platform.Components.Recovery.Signals;

/// <summary>Links to the panels of the recovery dashboard.</summary>
internal static class RecoveryPanels
{
    public const string Uid = "platform-recovery";

    public static PanelLink Link(string key) => new(Uid, key);
}
