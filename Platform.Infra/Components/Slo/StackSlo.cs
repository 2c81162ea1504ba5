using Platform.Configuration;
using Platform.Signals;
using Platform.Slo;

namespace Platform.Components.Slo;

/// <summary>What a stack's objectives bring: recorded series, alerts, dashboards.</summary>
public static class StackSlo
{
    /// <summary>The signals of a stack's objectives.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The signals; nothing where no objective is on.</returns>
    public static SignalSet Signals(PlatformConfig config) =>
        StackObjectives.Of(config) is { IsEmpty: false } slos ? SloSignals.Of(slos, StackObjectives.Options(config)) : new();
}
