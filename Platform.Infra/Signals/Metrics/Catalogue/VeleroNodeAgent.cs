namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Velero's node agent, which moves the data of volumes.</summary>
public static class VeleroNodeAgent
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "velero-node-agent",
        "1.18.2",
        null,
        "vmware-tanzu/helm-charts@velero-12.1.0:charts/velero/Chart.yaml, templates/podmonitor.yaml")
    {
        Job = "velero/node-agent",
    };

    /// <summary>Snapshots whose data could not be moved to the repository.</summary>
    public static Metric DataUploadFailureTotal { get; } = Counter("podVolume_data_upload_failure_total");

    private static Metric Counter(string name) => Exporter.Metric(
        name, MetricKind.Counter, "velero-io/velero@v1.18.1:pkg/metrics/metrics.go", ["node"]);
}
