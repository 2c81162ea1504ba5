using System.Collections.Immutable;
using System.Globalization;
using Platform.Catalog;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Slo;

/// <summary>
/// The eight objectives of seed 002, phase 3, each with the operator whose metrics it reads. What reads otherwise than the seed, and
/// why, is in <c>docs/deviations.md</c>.
/// </summary>
public static class SeedObjectives
{
    /// <summary>All eight, by id.</summary>
    /// <param name="backupAges">How old the last backup of a schedule of Velero may be, by the schedule's name.</param>
    /// <returns>The objectives; without a schedule there is none for backups.</returns>
    public static ImmutableSortedDictionary<string, SeedObjective> All(ImmutableSortedDictionary<string, TimeSpan> backupAges)
    {
        ArgumentNullException.ThrowIfNull(backupAges);
        SeedObjective[] all =
        [
            ClusterAvailability, ApplicationHealth, PodAvailability, ApiLatency, SecretsEncryption, CertificateValidity,
            .. backupAges.IsEmpty ? [] : (SeedObjective[])[BackupSuccess(backupAges)], StorageCapacity,
        ];
        return all.ToImmutableSortedDictionary(seed => seed.Slo.Id, seed => seed, StringComparer.Ordinal);
    }

    // Of time: while nobody can ask the API server, nothing is counted. No target at all is as bad as one that is down.
    private static SeedObjective ClusterAvailability => new(OperatorName.KubePrometheusStack, new()
    {
        Id = "cluster-availability",
        Service = "kubernetes-api",
        Description = "The API server answers: at most 216 minutes without an answer in 30 days.",
        ServiceTier = 0,
        Objective = new(99.5m),
        Indicator = new BooleanIndicator { Query = $$"""max({{Scrapes.Up}}{job="apiserver"})""" },
        Absence = AbsencePolicy.Bad,
        Reads = [Scrapes.Up],
        Samples = [SampleSeries.Gauge("""up{job="apiserver",instance="a"}""", "1", "0"), SampleSeries.Gauge("""up{job="kubelet"}""", "1", "1")],
    });

    // Progressing and Suspended are on their way, and wanted.
    private static SeedObjective ApplicationHealth => new(OperatorName.ArgoCd, new()
    {
        Id = "application-health",
        Service = "applications",
        Description = "Applications of Argo CD are healthy, on their way there, or paused on purpose.",
        Objective = new(99m),
        Indicator = new BooleanIndicator
        {
            Query =
                $$"""
                max by (exported_namespace, name) ({{ArgoCd.AppInfo}}{health_status=~"Healthy|Progressing|Suspended"})
                or
                0 * max by (exported_namespace, name) ({{ArgoCd.AppInfo}})
                """,
        },
        Absence = AbsencePolicy.Good,
        Reads = [ArgoCd.AppInfo],
        Samples =
        [
            SampleSeries.Gauge("""argocd_app_info{exported_namespace="argocd",name="shop",health_status="Healthy"}""", "1", SampleSeries.Absent),
            SampleSeries.Gauge("""argocd_app_info{exported_namespace="argocd",name="shop",health_status="Degraded"}""", SampleSeries.Absent, "1"),
        ],
    });

    // A pod that runs no container has ended, or waits for its start: neither is a crash loop.
    private static SeedObjective PodAvailability => new(OperatorName.KubePrometheusStack, new()
    {
        Id = "pod-availability",
        Service = "pods",
        Description = "Pods run without a crash loop.",
        Objective = new(99m),
        Indicator = new BooleanIndicator
        {
            Query =
                $$"""
                0 * max by (namespace, pod) ({{PodState.ContainerStatusWaitingReason}}{reason="CrashLoopBackOff"} == 1)
                or
                max by (namespace, pod) ({{PodState.ContainerStatusRunning}} == 1)
                """,
        },
        Reads = [PodState.ContainerStatusWaitingReason, PodState.ContainerStatusRunning],
        Samples =
        [
            SampleSeries.Gauge("""kube_pod_container_status_running{namespace="shop",pod="a",container="web"}""", "1", SampleSeries.Absent),
            SampleSeries.Gauge(
                """kube_pod_container_status_waiting_reason{namespace="shop",pod="a",container="web",reason="CrashLoopBackOff"}""",
                SampleSeries.Absent, "1"),
        ],
    });

    // A percentile below a bound is a share of requests below it, and shares can be added up.
    private static SeedObjective ApiLatency => new(OperatorName.KubePrometheusStack, new()
    {
        Id = "api-latency",
        Service = "kubernetes-api",
        Description = "99 of 100 requests to the API server take no longer than 500 ms, webhooks and queues left out.",
        ServiceTier = 0,
        Objective = new(99m),
        Indicator = new LatencyIndicator
        {
            Histogram = ApiServer.RequestSliDurationSeconds.Name,
            Matchers =
                """
                job="apiserver",verb!~"WATCH|WATCHLIST|CONNECT|PROXY",subresource!~"attach|exec|log|portforward|proxy"
                """,
            Threshold = 0.5m,
        },
        Reads = [ApiServer.RequestSliDurationSeconds],
        Samples =
        [
            new("""apiserver_request_sli_duration_seconds_count{job="apiserver",verb="GET"}""", SampleRole.All),
            new("""apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="GET",le="0.5"}""", SampleRole.Good),
            new("""apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="GET",le="+Inf"}""", SampleRole.All),
            new("""apiserver_request_sli_duration_seconds_count{job="apiserver",verb="WATCH"}""", SampleRole.All),
        ],
    });

    // 100 % has no budget, and no metric shows a secret in plain text: policies refuse those. What can fail, and be counted, is
    // that secrets follow the encrypted store that they come from.
    private static SeedObjective SecretsEncryption => new(OperatorName.ExternalSecrets, new()
    {
        Id = "secrets-encryption",
        Service = "secrets",
        Description = "Secrets are in step with the encrypted store that they come from.",
        Objective = new(99.9m),
        Indicator = new BooleanIndicator
        {
            Query =
                $$"""max by (exported_namespace, name) ({{ExternalSecretsOperator.StatusCondition}}{condition="Ready",status="True"})""",
        },
        Absence = AbsencePolicy.Good,
        Reads = [ExternalSecretsOperator.StatusCondition],
        Samples =
        [
            SampleSeries.Gauge(
                """externalsecret_status_condition{exported_namespace="shop",name="a",condition="Ready",status="True"}""",
                "1", "0"),
            SampleSeries.Gauge(
                """externalsecret_status_condition{exported_namespace="shop",name="a",condition="Ready",status="False"}""",
                "0", "1"),
        ],
    });

    // 100 % has no budget.
    private static SeedObjective CertificateValidity => new(OperatorName.CertManager, new()
    {
        Id = "certificate-validity",
        Service = "certificates",
        Description = "Certificates of cert-manager are issued, valid and renewed in time.",
        Objective = new(99.9m),
        Indicator = new BooleanIndicator
        {
            Query = $$"""max by (exported_namespace, name) ({{CertManager.CertificateReadyStatus}}{condition="True"})""",
        },
        Absence = AbsencePolicy.Good,
        Reads = [CertManager.CertificateReadyStatus],
        Samples =
        [
            SampleSeries.Gauge("""certmanager_certificate_ready_status{exported_namespace="shop",name="a",condition="True"}""", "1", "0"),
            SampleSeries.Gauge("""certmanager_certificate_ready_status{exported_namespace="shop",name="a",condition="False"}""", "0", "1"),
        ],
    });

    // 30 backups a month and 99 % allow 0.3 failures, so that a single one would spend three months' budget. Of time, the
    // promise is what users need: a backup that is young enough, by the schedule.
    private static SeedObjective BackupSuccess(ImmutableSortedDictionary<string, TimeSpan> ages) => new(null, new()
    {
        Id = "backup-success",
        Service = "backup",
        Description = "Every schedule of Velero has a backup that is no older than its interval and two hours.",
        Objective = new(99m),
        Indicator = new BooleanIndicator { Query = string.Join("\nor\n", ages.Select(age => Young(age.Key, age.Value))) },
        Reads = [VeleroServer.BackupLastSuccessfulTimestamp],
        Samples =
        [
            // The one that is young for longest, so that nothing ages while the story is told.
            SampleSeries.Gauge(
                $"{VeleroServer.BackupLastSuccessfulTimestamp}{{schedule=\"{ages.MaxBy(age => age.Value).Key}\"}}", "0", "-10000000"),
            SampleSeries.Gauge($"{VeleroServer.BackupLastSuccessfulTimestamp}{{schedule=\"\"}}", "-10000000", "-10000000"),
        ],
    });

    private static string Young(string schedule, TimeSpan age) => string.Create(
        CultureInfo.InvariantCulture,
        $"time() - max by (schedule) ({VeleroServer.BackupLastSuccessfulTimestamp}{{schedule=\"{schedule}\"}}) < bool {age.TotalSeconds}");

    // The seed names a bound of 80 % and no share of time: 99 %, as for applications and pods.
    private static SeedObjective StorageCapacity => new(OperatorName.KubePrometheusStack, new()
    {
        Id = "storage-capacity",
        Service = "storage",
        Description = "Volumes are less than 80 % full.",
        Objective = new(99m),
        Indicator = new BooleanIndicator
        {
            Query =
                $$"""
                max by (namespace, persistentvolumeclaim) ({{Kubelet.VolumeStatsUsedBytes}})
                / max by (namespace, persistentvolumeclaim) ({{Kubelet.VolumeStatsCapacityBytes}} > 0) < bool 0.8
                """,
        },
        Absence = AbsencePolicy.Good,
        Reads = [Kubelet.VolumeStatsUsedBytes, Kubelet.VolumeStatsCapacityBytes],
        Samples =
        [
            SampleSeries.Gauge("""kubelet_volume_stats_used_bytes{namespace="shop",persistentvolumeclaim="a"}""", "79", "80"),
            SampleSeries.Gauge("""kubelet_volume_stats_capacity_bytes{namespace="shop",persistentvolumeclaim="a"}""", "100", "100"),
        ],
    });
}
