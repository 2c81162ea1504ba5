using System.Text;

namespace Platform.Signals.Dashboards;

/// <summary>
/// Numeric ids of panels, which is how Grafana's links name them (<c>?viewPanel=</c>). They come from the keys alone, so
/// that a link in an alert stays right whatever is added around its panel.
/// </summary>
public static class PanelId
{
    private const uint OffsetBasis = 2_166_136_261;

    private const uint Prime = 16_777_619;

    /// <summary>The id of a panel.</summary>
    /// <param name="key">The panel's key.</param>
    /// <returns>A number from 1 to 2³¹ - 1: the FNV-1a hash of the key, without its highest bit.</returns>
    public static int Of(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var hash = OffsetBasis;
        foreach (var value in Encoding.UTF8.GetBytes(key))
        {
            hash = unchecked((hash ^ value) * Prime);
        }

        return Math.Max(1, (int)(hash & int.MaxValue));
    }

    /// <summary>The id of a row's heading.</summary>
    /// <param name="row">The row's key.</param>
    /// <returns>A number that no panel's key gives but by chance; <see cref="DashboardShape"/> looks for that.</returns>
    public static int OfRow(string row) => Of($"row/{row}");
}
