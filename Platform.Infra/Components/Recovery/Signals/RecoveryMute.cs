using System.Collections.Immutable;
using Platform.Signals.Alerts;

namespace Platform.Components.Recovery.Signals;

/// <summary>Mutings that alerts on backups share.</summary>
internal static class RecoveryMute
{
    /// <summary>Without the API server Velero does nothing, and somebody is paged already.</summary>
    public static ImmutableArray<MutedBy> WithoutApiServer { get; } = [new("ApiServerDown", ["cluster"])];
}
