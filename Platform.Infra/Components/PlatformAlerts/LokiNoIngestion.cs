using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>No log line reaches Loki.</summary>
internal static class LokiNoIngestion
{
    public static Alert Of(AlertContext context) => new()
    {
        Name = "LokiNoIngestion",
        Domain = "logging",
        Expression =
            $"sum(rate({Loki.DistributorLinesReceivedTotal}[5m])) == 0"
            + (IsOurs(context) ? $"\nor\nabsent({Loki.DistributorLinesReceivedTotal}) == 1" : ""),
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P1,
        Summary = "No log line reaches Loki",
        Description = "Loki has taken in no log line for 15 minutes.",
        Meaning = "Logs of this time are missing: for troubleshooting, and for the audit trail.",
        Investigation =
        [
            "Loki: `kubectl -n monitoring get pods -l app.kubernetes.io/name=loki`, and its log",
            "The collectors: `kubectl get daemonsets -A`, and their log, for errors of the output",
            "Between them: `kubectl -n monitoring get networkpolicies`",
        ],
        Resolution =
        [
            "Loki does not run: see its pod; a full volume is a usual cause",
            "The collectors do not run, or send elsewhere: correct their output",
        ],
        Panel = Overview.Panel("loki-lines"),
        Reads = [Loki.DistributorLinesReceivedTotal],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(IsOurs(context)),
    };

    // An adopted one may have no monitor, or lines may come in by something else.
    private static bool IsOurs(AlertContext context) =>
        context.Presence(OperatorName.Loki) == OperatorPresence.Installed
        && context.Presence(OperatorName.KubePrometheusStack) == OperatorPresence.Installed;

    private static AlertProof Proof(bool isOurs)
    {
        const string Lines = """loki_distributor_lines_received_total{namespace="monitoring",pod="loki-0",tenant="fake"}""";
        var silent = new FiringAlert("No log line reaches Loki", "Loki has taken in no log line for 15 minutes.");
        var fires = Story.Fires("lines stop coming", 41, [new(Lines, "0+60x19 1200x40")], silent);
        return new(
            fires,
            Story.Quiet("a quiet night: one line in four minutes", 60, new InputSeries(
                Lines, "0x3 1x3 2x3 3x3 4x3 5x3 6x3 7x3 8x3 9x3 10x3 11x3 12x3 13x3 14x3 15x3 16x3")))
        {
            More =
            [
                fires.QuietAt(38, "not yet for a quarter of an hour"),
                isOurs
                    ? Story.Fires("there never was a Loki", 15, [new("""up{job="kubelet"}""", "1x20")], silent)
                    : Story.Quiet("it is not scraped", 15, new InputSeries("""up{job="kubelet"}""", "1x20")),
                Story.Quiet("there was none for fourteen minutes", 14, new InputSeries("""up{job="kubelet"}""", "1x20")),
            ],
        };
    }
}
