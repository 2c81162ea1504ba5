using Platform.Configuration;
using Platform.Signals;
using Platform.Slo;
using Platform.Slo.Dashboards;

namespace Platform.Components.Slo;

/// <summary>What a stack's objectives bring: recorded series, alerts, dashboards.</summary>
public static class StackSlo
{
    /// <summary>The signals of a stack's objectives.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The signals; nothing where no objective is on.</returns>
    public static SignalSet Signals(PlatformConfig config)
    {
        var slos = StackObjectives.Of(config);
        var options = StackObjectives.Options(config);
        return slos.IsEmpty
            ? new()
            : SloSignals.Of(slos, options) with
            {
                Dashboards = [SloOverview.Of(), SloDetail.Of(options.Tiers, slos.Select(slo => slo.Period))],
            };
    }
}
