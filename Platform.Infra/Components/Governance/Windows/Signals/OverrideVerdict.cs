using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>What the reconciler found an override to be.</summary>
internal static class OverrideVerdict
{
    /// <summary>That it found it to be so.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Is(string verdict) =>
        $"max by ({WindowObjects.Status}) ({WindowObjects.State($"{WindowObjects.Override}=\"{verdict}\"")})";

    /// <summary>The proof: it becomes so, and is otherwise before and elsewhere.</summary>
    /// <param name="story">What happens.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="before">The verdict before.</param>
    /// <param name="status">What holds.</param>
    /// <param name="firing">What is told.</param>
    public static AlertProof Proof(string story, string verdict, string before, string status, FiringAlert firing)
    {
        var fires = Story.Fires(
            story,
            5,
            [
                StateSeries.Of("open", "manual", "1x4 stale", ("override", before)),
                StateSeries.Of(status, "schedule", "_x4 1x20", ("override", verdict)),
            ],
            firing);
        return new(
            fires,
            Story.Quiet(
                "an override is in force, and ConfigMaps of others have the label",
                5,
                StateSeries.Of(status, "manual", "1x20", ("override", "active")),
                StateSeries.In("team-a", "deployment-freeze", verdict),
                StateSeries.In("platform-governance", "something-else", verdict)))
        {
            More = [fires.QuietAt(3, "not yet")],
        };
    }
}
