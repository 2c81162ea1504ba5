using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Alertmanager runs on an old configuration.</summary>
internal static class AlertmanagerConfigNotLoaded
{
    public static Alert Of() => new()
    {
        Name = "AlertmanagerConfigNotLoaded",
        Domain = "monitoring",
        Expression = $$"""max by (namespace, pod) ({{Alertmanager.ConfigLastReloadSuccessful}}) == 0""",
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.pod }} could not load its configuration",
        Description = "{{ $labels.pod }} has been unable to load its configuration for 10 minutes, and runs on the one before.",
        Meaning = "New routes and receivers do not work, and a restart would leave it without any.",
        Investigation =
        [
            "The error: `kubectl -n monitoring logs alertmanager-kube-prometheus-stack-alertmanager-0 -c alertmanager | grep "
            + "-i config`",
            "The configuration: `kubectl -n monitoring get secret alertmanager-kube-prometheus-stack-alertmanager-generated -o "
            + "jsonpath='{.data.alertmanager\\.yaml\\.gz}' | base64 -d | gunzip | amtool check-config`",
        ],
        Resolution = ["Correct the routing in the stack, and apply it; a missing secret file is an ExternalSecret that is not synced"],
        Panel = Overview.Panel("alertmanager-notifications"),
        Reads = [Alertmanager.ConfigLastReloadSuccessful],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "a reload fails",
            10,
            [new("""alertmanager_config_last_reload_successful{namespace="monitoring",pod="a-0"}""", "0x20")],
            new FiringAlert(
                "a-0 could not load its configuration",
                "a-0 has been unable to load its configuration for 10 minutes, and runs on the one before.",
                ("namespace", "monitoring"), ("pod", "a-0")));
        return new(
            fires,
            Story.Quiet(
                "a reload succeeds",
                30,
                new InputSeries("""alertmanager_config_last_reload_successful{namespace="monitoring",pod="a-0"}""", "1x40")))
        {
            More = [fires.QuietAt(9, "the next reload may succeed")],
        };
    }
}
