using System.Collections.Immutable;
using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>
/// Mutings that many alerts share. <c>cluster</c>, an external label of Prometheus, is on every alert, so that nothing
/// is ever muted across clusters.
/// </summary>
internal static class Mute
{
    /// <summary>Without the API server, the state of objects is as old as the outage.</summary>
    public static ImmutableArray<MutedBy> WithoutApiServer { get; } = [new("ApiServerDown", ["cluster"])];

    /// <summary>With the API server gone, or nodes lost by the dozen, single workloads are noise.</summary>
    public static ImmutableArray<MutedBy> WithoutNodes { get; } =
        [.. WithoutApiServer, new MutedBy("MultipleNodesNotReady", ["cluster"])];
}
