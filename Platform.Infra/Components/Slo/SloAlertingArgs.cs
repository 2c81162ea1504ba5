using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Signals;
using Pulumi;

namespace Platform.Components.Slo;

/// <summary>What <see cref="SloAlerting"/> is made from.</summary>
public sealed record SloAlertingArgs
{
    /// <summary>Recorded series, alerts and dashboards of the objectives.</summary>
    public required SignalSet Signals { get; init; }

    /// <summary>Where the alerts' links lead.</summary>
    public required SignalLinks Links { get; init; }

    /// <summary>Whatever brings the namespace and the kind PrometheusRule.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];

    /// <summary>The arguments that a configuration asks for.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="after">Whatever brings the namespace and the kind PrometheusRule.</param>
    /// <returns>The arguments.</returns>
    public static SloAlertingArgs Of(PlatformConfig config, IEnumerable<Resource> after)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new SloAlertingArgs
        {
            Signals = StackSlo.Signals(config),
            Links = StackSignals.Links(config),
            After = [.. after],
        };
    }
}
