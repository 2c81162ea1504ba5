using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Prometheus runs on an old configuration.</summary>
internal static class PrometheusConfigNotLoaded
{
    public static Alert Of() => new()
    {
        Name = "PrometheusConfigNotLoaded",
        Domain = "monitoring",
        Expression =
            $"max by (namespace, pod) ({PrometheusServer.ConfigLastReloadSuccessful}) == 0",
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.pod }} could not load its configuration",
        Description =
            "{{ $labels.pod }} has been unable to load its configuration for 10 minutes, and runs on the one before.",
        Meaning =
            "New rules, monitors and probes do not work, and a restart would leave it without any.",
        Investigation =
        [
            "The error: `kubectl -n NAMESPACE logs POD -c prometheus | grep -i \"error loading config\"`",
            "What changed last: `kubectl get prometheusrules,servicemonitors,podmonitors,probes -A --sort-by "
            + ".metadata.creationTimestamp`",
        ],
        Resolution =
        [
            "Correct or delete the object that the error names; the Prometheus Operator loads the rest at once",
        ],
        Panel = Overview.Panel("prometheus-rules"),
        Reads = [PrometheusServer.ConfigLastReloadSuccessful],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "a reload fails",
            10,
            [new("""prometheus_config_last_reload_successful{namespace="monitoring",pod="p-0"}""", "0x20")],
            new FiringAlert(
                "p-0 could not load its configuration",
                "p-0 has been unable to load its configuration for 10 minutes, and runs on the one before.",
                ("namespace", "monitoring"), ("pod", "p-0")));
        return new(
            fires,
            Story.Quiet(
                "a reload succeeds",
                30,
                new InputSeries("""prometheus_config_last_reload_successful{namespace="monitoring",pod="p-0"}""", "1x40")))
        {
            More = [fires.QuietAt(9, "the next reload may succeed")],
        };
    }
}
