using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Rows that are there only while their operator runs.</summary>
internal static class OverviewOperators
{
    public static DashboardRow Logging() => new("logging", "Logs",
    [
        OverviewPanel.Lines(
            "loki-lines",
            "Lines taken in",
            "Log lines that Loki takes in.",
            Unit.CountsPerSecond,
            $"sum(rate({Loki.DistributorLinesReceivedTotal}[$__rate_interval]))",
            "lines"),
        OverviewPanel.Lines(
            "loki-discarded",
            "Lines thrown away",
            "Log lines that Loki throws away, by the reason; there should be none.",
            Unit.CountsPerSecond,
            $"sum by (reason) (rate({Loki.DiscardedSamplesTotal}[$__rate_interval]))",
            "{{reason}}"),
        OverviewPanel.Lines(
            "loki-requests",
            "Loki's errors",
            "Requests that Loki answers with 5xx, by route.",
            Unit.RequestsPerSecond,
            $$"""sum by (route) (rate({{Loki.RequestDurationSeconds}}_count{status_code=~"5.."}[$__rate_interval]))""",
            "{{route}}"),
    ]);

    public static DashboardRow Policies() => new("policies", "Policies",
    [
        OverviewPanel.Lines(
            "kyverno-policies",
            "Requests that did not pass",
            "Requests that did not pass a policy, or for which it could not be evaluated; in dev and staging they went on.",
            Unit.CountsPerSecond,
            $$"""
            sum by (policy_name, result) (
              rate({{Kyverno.ValidatingPolicyResultsTotal}}{
                result=~"fail|error", execution_cause="admission_request"}[$__rate_interval])
            )
            """,
            "{{policy_name}}: {{result}}"),
    ]);

    public static DashboardRow Tracing() => new("tracing", "Traces",
    [
        OverviewPanel.Lines(
            "tempo-dropped",
            "Spans left out",
            "Spans that are left out of the metrics, by the reason; there should be none.",
            Unit.CountsPerSecond,
            $"""
            sum by (reason) (rate({Tempo.MetricsGeneratorSpansDiscardedTotal}[$__rate_interval]))
            or sum(rate({Tempo.MetricsGeneratorRegistrySeriesLimitedTotal}[$__rate_interval]))
            """,
            "{{reason}}"),
    ]);

    public static DashboardRow GitOps() => new("gitops", "GitOps",
    [
        OverviewPanel.Lines(
            "argocd-apps",
            "Applications",
            "Applications by health and by what the comparison with Git says.",
            Unit.Count,
            $"count by (health_status, sync_status) ({ArgoCd.AppInfo})",
            "{{health_status}} {{sync_status}}"),
        OverviewPanel.Lines(
            "argocd-syncs",
            "Syncs",
            "Syncs by their end.",
            Unit.CountsPerSecond,
            $"sum by (phase) (rate({ArgoCd.AppSyncTotal}[$__rate_interval]))",
            "{{phase}}"),
    ]);

    public static DashboardRow Certificates() => new("certificates", "Certificates",
    [
        OverviewPanel.Lines(
            "certificates-expiry",
            "Time left",
            "Time until each certificate expires, the ten nearest.",
            Unit.Seconds,
            $"""
            bottomk(10, min by (namespace, exported_namespace, name) (
              {CertManager.CertificateExpirationTimestampSeconds} > 0
            ) - time())
            """,
            "{{exported_namespace}}/{{name}}"),
        OverviewPanel.Lines(
            "certificates-ready",
            "Not ready",
            "Certificates and cluster issuers that are not ready.",
            Unit.Count,
            $$"""
            max by (exported_namespace, name) ({{CertManager.CertificateReadyStatus}}{condition!="True"}) == 1
            or max by (name) ({{CertManager.ClusterissuerReadyStatus}}{condition!="True"}) == 1
            """,
            "{{exported_namespace}}/{{name}}"),
    ]);

    public static DashboardRow Secrets() => new("secrets", "Secrets",
    [
        OverviewPanel.Lines(
            "external-secrets",
            "Not synced",
            "ExternalSecrets that are not ready.",
            Unit.Count,
            $$"""
            max by (exported_namespace, name) (
              {{ExternalSecretsOperator.StatusCondition}}{condition="Ready", status="False"}
            ) == 1
            """,
            "{{exported_namespace}}/{{name}}"),
        OverviewPanel.Lines(
            "secret-stores",
            "Stores not reached",
            "Secret stores that are not ready.",
            Unit.Count,
            $$"""
            max by (exported_namespace, name) (
              {{ExternalSecretsOperator.SecretStoreStatusCondition}}{condition="Ready", status="False"}
            ) == 1
            or max by (name) (
              {{ExternalSecretsOperator.ClusterSecretStoreStatusCondition}}{condition="Ready", status="False"}
            ) == 1
            """,
            "{{exported_namespace}}/{{name}}"),
    ]);

    public static DashboardRow Capacity() => new("capacity", "Capacity",
    [
        OverviewPanel.Lines(
            "karpenter-pools",
            "Node pools against limits",
            "Share of its limit that each node pool uses.",
            Unit.Ratio,
            $"""
            max by (nodepool, resource_type) ({Karpenter.NodepoolsUsage})
              / on (nodepool, resource_type)
            (max by (nodepool, resource_type) ({Karpenter.NodepoolsLimit}) > 0)
            """,
            "{{nodepool}} {{resource_type}}"),
    ]);

    public static DashboardRow Probes() => new("probes", "Probes",
    [
        OverviewPanel.Lines(
            "probes",
            "Endpoints",
            "1 while the endpoint answers.",
            Unit.None,
            $"max by (job, instance) ({BlackboxExporter.ProbeSuccess})",
            "{{instance}}"),
        OverviewPanel.Lines(
            "probe-certificates",
            "Certificates that users meet",
            "Time until the certificate of each endpoint expires.",
            Unit.Seconds,
            $"min by (job, instance) ({BlackboxExporter.ProbeSslEarliestCertExpiry}) - time()",
            "{{instance}}"),
    ]);

    public static DashboardRow Vault(string @namespace) => new("vault", "Vault",
    [
        OverviewPanel.Lines(
            "vault-pods",
            "Vault pods",
            "1 for the pod that is active, and for pods that are ready.",
            Unit.None,
            $$"""
            max by (pod) ({{PodState.StatusReady}}{namespace="{{@namespace}}", pod=~"vault-[0-9]+", condition="true"})
            or max by (pod) ({{PodState.Labels}}{namespace="{{@namespace}}", label_vault_active="true"})
            """,
            "{{pod}}"),
    ]);
}
