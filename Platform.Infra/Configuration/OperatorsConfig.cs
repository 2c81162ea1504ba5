using Platform.Catalog;

namespace Platform.Configuration;

/// <summary>Key <c>platform:operators</c>: what the platform needs in the cluster, by name.</summary>
public sealed record OperatorsConfig
{
    /// <summary>How operators that use AWS get credentials.</summary>
    public WorkloadIdentity Identity { get; init; } = WorkloadIdentity.PodIdentity;

    /// <summary>Prometheus, Alertmanager and Grafana.</summary>
    public PrometheusConfig KubePrometheusStack { get; init; } = new();

    /// <summary>Log store.</summary>
    public ChartConfig Loki { get; init; } = new();

    /// <summary>Trace store, with span metrics.</summary>
    public ChartConfig Tempo { get; init; } = new();

    /// <summary>Policy engine.</summary>
    public ChartConfig Kyverno { get; init; } = new();

    /// <summary>GitOps controller.</summary>
    public ChartConfig ArgoCd { get; init; } = new();

    /// <summary>Workflow engine.</summary>
    public ChartConfig ArgoWorkflows { get; init; } = new();

    /// <summary>Progressive delivery.</summary>
    public ChartConfig ArgoRollouts { get; init; } = new();

    /// <summary>Copies secrets from a store into the cluster.</summary>
    public ChartConfig ExternalSecrets { get; init; } = new();

    /// <summary>Issues and renews certificates.</summary>
    public ChartConfig CertManager { get; init; } = new();

    /// <summary>Secrets Store CSI driver with the AWS provider.</summary>
    public ChartConfig SecretsStoreCsiDriver { get; init; } = new();

    /// <summary>Snapshot controller and the CRDs of CSI snapshots.</summary>
    public AddonConfig SnapshotController { get; init; } = new();

    /// <summary>EBS volumes; built in on Auto Mode.</summary>
    public AddonConfig EbsCsiDriver { get; init; } = new();

    /// <summary>CPU and memory for the horizontal autoscaler.</summary>
    public ChartConfig MetricsServer { get; init; } = new();

    /// <summary>Vertical Pod Autoscaler.</summary>
    public ChartConfig VerticalPodAutoscaler { get; init; } = new();

    /// <summary>Node provisioning of one's own; built in on Auto Mode.</summary>
    public ChartConfig Karpenter { get; init; } = new();

    /// <summary>Container logs to CloudWatch.</summary>
    public ChartConfig FluentBit { get; init; } = new();

    /// <summary>CloudWatch Container Insights.</summary>
    public AddonConfig ContainerInsights { get; init; } = new();

    /// <summary>Probes of endpoints, certificates and names.</summary>
    public ChartConfig BlackboxExporter { get; init; } = new();

    /// <summary>Keeps network policies in place of the VPC CNI's agent; off by default.</summary>
    public ChartConfig Cilium { get; init; } = new();

    /// <summary>What is configured for an operator.</summary>
    /// <param name="name">The operator.</param>
    /// <returns>Its key's value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such operator.</exception>
    public OperatorConfig Of(OperatorName name) => name switch
    {
        OperatorName.KubePrometheusStack => KubePrometheusStack,
        OperatorName.Loki => Loki,
        OperatorName.Tempo => Tempo,
        OperatorName.Kyverno => Kyverno,
        OperatorName.ArgoCd => ArgoCd,
        OperatorName.ArgoWorkflows => ArgoWorkflows,
        OperatorName.ArgoRollouts => ArgoRollouts,
        OperatorName.ExternalSecrets => ExternalSecrets,
        OperatorName.CertManager => CertManager,
        OperatorName.SecretsStoreCsiDriver => SecretsStoreCsiDriver,
        OperatorName.SnapshotController => SnapshotController,
        OperatorName.EbsCsiDriver => EbsCsiDriver,
        OperatorName.MetricsServer => MetricsServer,
        OperatorName.VerticalPodAutoscaler => VerticalPodAutoscaler,
        OperatorName.Karpenter => Karpenter,
        OperatorName.FluentBit => FluentBit,
        OperatorName.ContainerInsights => ContainerInsights,
        OperatorName.BlackboxExporter => BlackboxExporter,
        OperatorName.Cilium => Cilium,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such operator."),
    };
}
