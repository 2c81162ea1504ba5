using System.Collections.Immutable;
using Platform.Signals.Alerts;

namespace Platform.Tests.Signals.Routing;

/// <summary>Alerts that mute each other as the platform's do, beside those of the stacks.</summary>
internal static class MutedSamples
{
    /// <summary>A source, a target of it alone, and two burn rates of SLOs.</summary>
    public static ImmutableArray<Alert> All { get; } =
    [
        Sample("SampleSource", AlertPriority.P0),
        Sample("SampleTarget", AlertPriority.P1, new MutedBy("SampleSource", ["cluster"])),
        Sample("SampleFastBurn", AlertPriority.P1),
        Sample("SampleSlowBurn", AlertPriority.P2, new MutedBy("SampleFastBurn", ["slo"])),
    ];

    private static Alert Sample(string name, AlertPriority priority, params MutedBy[] mutedBy) =>
        SampleAlerts.Good with { Name = name, Priority = priority, MutedBy = [.. mutedBy] };
}
