namespace Platform.Catalog;

/// <summary>The operators and add-ons that the platform needs in a cluster; config writes them in camel case.</summary>
public enum OperatorName
{
    /// <summary>Prometheus, Alertmanager, Grafana, kube-state-metrics and node-exporter, from one chart.</summary>
    KubePrometheusStack,

    /// <summary>Log store.</summary>
    Loki,

    /// <summary>Trace store, with span metrics.</summary>
    Tempo,

    /// <summary>Policy engine.</summary>
    Kyverno,

    /// <summary>GitOps controller.</summary>
    ArgoCd,

    /// <summary>Workflow engine, for restores and drills.</summary>
    ArgoWorkflows,

    /// <summary>Progressive delivery.</summary>
    ArgoRollouts,

    /// <summary>Copies secrets from a store into the cluster.</summary>
    ExternalSecrets,

    /// <summary>Issues and renews certificates.</summary>
    CertManager,

    /// <summary>Secrets Store CSI driver with the AWS provider: secrets as files.</summary>
    SecretsStoreCsiDriver,

    /// <summary>Snapshot controller and the CRDs of CSI snapshots.</summary>
    SnapshotController,

    /// <summary>EBS volumes; built in on Auto Mode.</summary>
    EbsCsiDriver,

    /// <summary>CPU and memory for the horizontal autoscaler and <c>kubectl top</c>.</summary>
    MetricsServer,

    /// <summary>Vertical Pod Autoscaler: recommendations of requests.</summary>
    VerticalPodAutoscaler,

    /// <summary>Node provisioning of one's own; built in on Auto Mode.</summary>
    Karpenter,

    /// <summary>aws-for-fluent-bit: container logs to CloudWatch.</summary>
    FluentBit,

    /// <summary>CloudWatch Container Insights.</summary>
    ContainerInsights,

    /// <summary>Blackbox exporter: probes of endpoints, certificates and names.</summary>
    BlackboxExporter,

    /// <summary>Cilium behind the VPC CNI: keeps network policies in place of the CNI's own agent.</summary>
    Cilium,
}
