namespace Platform.Catalog;

/// <summary>Charts of what controls the cluster: policy, delivery, secrets, certificates, nodes.</summary>
public static partial class Charts
{
    /// <summary>Kyverno. 1.18 and later know the CEL policies as <c>policies.kyverno.io/v1</c>.</summary>
    public static HelmChart Kyverno { get; } = new(
        "kyverno",
        "https://kyverno.github.io/kyverno",
        "3.9.0",
        "v1.19.0",
        "kyverno/kyverno@kyverno-chart-3.9.0:charts/kyverno/Chart.yaml, 2026-08-20");

    /// <summary>Argo CD. 3.4 is tested with Kubernetes 1.32 to 1.35.</summary>
    public static HelmChart ArgoCd { get; } = new(
        "argo-cd",
        "https://argoproj.github.io/argo-helm",
        "10.1.1",
        "v3.4.4",
        "argoproj/argo-helm@argo-cd-10.1.1:charts/argo-cd/Chart.yaml, 2026-07-02");

    /// <summary>Argo Workflows. Since 4.0 a CronWorkflow needs <c>schedules</c>.</summary>
    public static HelmChart ArgoWorkflows { get; } = new(
        "argo-workflows",
        "https://argoproj.github.io/argo-helm",
        "1.0.18",
        "v4.0.6",
        "argoproj/argo-helm@argo-workflows-1.0.18:charts/argo-workflows/Chart.yaml, 2026-07-02");

    /// <summary>Argo Rollouts.</summary>
    public static HelmChart ArgoRollouts { get; } = new(
        "argo-rollouts",
        "https://argoproj.github.io/argo-helm",
        "2.41.0",
        "v1.9.0",
        "argoproj/argo-helm@argo-rollouts-2.41.0:charts/argo-rollouts/Chart.yaml, 2026-07-02");

    /// <summary>External Secrets. It no longer serves <c>external-secrets.io/v1beta1</c>.</summary>
    public static HelmChart ExternalSecrets { get; } = new(
        "external-secrets",
        "https://charts.external-secrets.io",
        "2.9.0",
        "v2.9.0",
        "external-secrets/external-secrets@helm-chart-2.9.0:deploy/charts/external-secrets/Chart.yaml, 2026-08-07");

    /// <summary>cert-manager.</summary>
    public static HelmChart CertManager { get; } = new(
        "cert-manager",
        "https://charts.jetstack.io",
        "v1.21.1",
        "v1.21.1",
        "cert-manager/cert-manager@v1.21.1:deploy/charts/cert-manager, 2026-07-29");

    /// <summary>
    /// AWS provider of the Secrets Store CSI driver. It has the driver 1.6.0 in it, as its Chart.lock says: a second
    /// copy from the driver's own chart would fight over the CSIDriver object.
    /// </summary>
    public static HelmChart SecretsStoreCsiProviderAws { get; } = new(
        "secrets-store-csi-driver-provider-aws",
        "https://aws.github.io/secrets-store-csi-driver-provider-aws",
        "3.1.1",
        "3.1.1",
        "aws/secrets-store-csi-driver-provider-aws@3.1.1:charts, 2026-06-04");

    /// <summary>Karpenter for EC2. Kubernetes 1.34 needs 1.6 or later.</summary>
    public static HelmChart Karpenter { get; } = new(
        "karpenter",
        "oci://public.ecr.aws/karpenter",
        "1.14.1",
        "1.14.1",
        "aws/karpenter-provider-aws@v1.14.1:charts/karpenter, 2026-08-20");

    /// <summary>Karpenter's CRDs, which Helm would never renew from the main chart's <c>crds</c> folder.</summary>
    public static HelmChart KarpenterCrds { get; } = new(
        "karpenter-crd",
        "oci://public.ecr.aws/karpenter",
        "1.14.1",
        "1.14.1",
        "aws/karpenter-provider-aws@v1.14.1:charts/karpenter-crd, 2026-08-20");
}
