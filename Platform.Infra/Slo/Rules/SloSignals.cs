using Platform.Signals;

namespace Platform.Slo;

/// <summary>Alerts and recorded series of SLOs. Their dashboards are a matter of the stack.</summary>
public static class SloSignals
{
    /// <summary>Name of the domain.</summary>
    public const string Domain = "slo";

    /// <summary>The dashboard of one SLO, which alerts link to; its variables are <c>service</c> and <c>slo</c>.</summary>
    public const string DetailDashboard = "platform-slo-detail";

    /// <summary>The panel with error ratios by window and the tiers' thresholds.</summary>
    public const string BurnPanel = "error-ratio";

    /// <summary>The panel with events a minute, which shows that they are missing.</summary>
    public const string EventsPanel = "events";

    /// <summary>The signals of SLOs, each a part of the domain.</summary>
    /// <param name="slos">The SLOs, valid.</param>
    /// <param name="options">What goes for all.</param>
    /// <returns>Alerts and recordings, without dashboards.</returns>
    public static SignalSet Of(IEnumerable<ServiceLevelObjective> slos, SloOptions options)
    {
        ArgumentNullException.ThrowIfNull(slos);
        var each = slos.Select(slo => (Recordings: new SloRecordings(slo, options), Alerts: new SloAlerts(slo, options))).ToList();
        return new SignalSet
        {
            Recordings = [.. each.SelectMany(one => one.Recordings.All())],
            Alerts = [.. each.SelectMany(one => one.Alerts.All())],
        };
    }
}
