using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Components.PlatformAlerts;
using Platform.Configuration;
using Platform.Signals;

namespace Platform.Components.Governance.Exceptions.Signals;

/// <summary>What tells of exceptions that end.</summary>
public static class ExceptionSignals
{
    /// <summary>The signals of a stack.</summary>
    /// <param name="config">The stack's configuration, validated.</param>
    /// <returns>One alert and its series; nothing without exceptions, without Kyverno or without Prometheus.</returns>
    public static SignalSet Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var states = OperatorStates.Of(config);
        var exceptions = config.Governance.Exceptions;
        return exceptions.IsEmpty || states.IsOff(OperatorName.Kyverno)
            || !AlertCatalogue.Runs(states[OperatorName.KubePrometheusStack])
            ? new SignalSet()
            : new SignalSet
            {
                Alerts = [PolicyExceptionEndsSoon.Of()],
                Recordings = ExceptionSeries.Rules(exceptions),
            };
    }
}
