using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Signals;
using Pulumi;

namespace Platform.Components.Signals;

/// <summary>What <see cref="PlatformSignals"/> is made from.</summary>
public sealed record PlatformSignalsArgs
{
    /// <summary>Alerts, recorded series and dashboards of the stack.</summary>
    public required SignalSet Signals { get; init; }

    /// <summary>Where the alerts' links lead.</summary>
    public required SignalLinks Links { get; init; }

    /// <summary>What is probed.</summary>
    public ImmutableArray<EndpointProbe> Probes { get; init; } = [];

    /// <summary>Whatever brings the namespace, the kinds PrometheusRule and Probe, and what probes.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];

    /// <summary>The arguments that a configuration asks for.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="after">Whatever brings the namespace, the kinds PrometheusRule and Probe, and what probes.</param>
    /// <returns>The arguments.</returns>
    public static PlatformSignalsArgs Of(PlatformConfig config, IEnumerable<Resource> after)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new PlatformSignalsArgs
        {
            Signals = StackSignals.Platform(config),
            Links = StackSignals.Links(config),
            Probes = EndpointProbe.Of(config),
            After = [.. after],
        };
    }
}
