using Platform.Catalog;
using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>Tempo does not run.</summary>
internal static class TempoDown
{
    public static Alert Of(AlertContext context) => Down.Of(
        context,
        OperatorName.Tempo,
        new("TempoDown", "tracing", "Tempo", "tempo|.*tempo.*", "monitoring", AlertPriority.P2)) with
    {
        Meaning = "Traces are neither taken in nor found, and metrics from spans end, with the alerts on them.",
    };
}
