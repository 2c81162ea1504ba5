using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>Links to the panels of the cluster overview.</summary>
internal static class Overview
{
    public const string Uid = "platform-cluster-overview";

    public static PanelLink Panel(string key) => new(Uid, key);
}
