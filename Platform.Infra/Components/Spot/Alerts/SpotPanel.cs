using Platform.Signals.Alerts;

namespace Platform.Components.Spot.Alerts;

/// <summary>Links to panels of the dashboard of interruptions.</summary>
internal static class SpotPanel
{
    /// <summary>The dashboard's uid.</summary>
    public const string Uid = "platform-spot";

    /// <summary>Domain of the alerts.</summary>
    public const string Domain = "spot";

    /// <summary>A panel.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The link.</returns>
    public static PanelLink Of(string key) => new(Uid, key);
}
