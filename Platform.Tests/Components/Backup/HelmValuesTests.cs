using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Components.Backup;

/// <summary>The whole of the chart's values, by stack.</summary>
public sealed class HelmValuesTests
{
    [Fact]
    public async Task Production_has_auto_modes_nodes_and_pod_identity()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod);

        Assert.Equal(
            """
            {"backupsEnabled":false,"cleanUpCRDs":false,"configuration":{"backupStorageLocation":[],
            "extraEnvVars":[{"name":"HOME","value":"/scratch"}],"features":"EnableCSI",
            "repositoryMaintenanceJob":{"repositoryConfigData":{"global":{"keepLatestMaintenanceJobs":3,
            "podResources":{"cpuLimit":"1","cpuRequest":"100m","memoryLimit":"2Gi","memoryRequest":"256Mi"}}}},
            "uploaderType":"kopia","volumeSnapshotLocation":[]},"containerSecurityContext":{
            "allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]},"readOnlyRootFilesystem":true},
            "credentials":{"useSecret":false},"deployNodeAgent":false,"image":{"repository":
            "docker.io/velero/velero","tag":"v1.18.2"},"initContainers":[{"image":
            "docker.io/velero/velero-plugin-for-aws:v1.14.2","imagePullPolicy":"IfNotPresent","name":
            "velero-plugin-for-aws","resources":{"limits":{"cpu":"200m","memory":"128Mi"},"requests":{"cpu":
            "50m","memory":"64Mi"}},"securityContext":{"allowPrivilegeEscalation":false,"capabilities":{"drop":
            ["ALL"]},"readOnlyRootFilesystem":true},"volumeMounts":[{"mountPath":"/target","name":"plugins"}]}],
            "metrics":{"enabled":true,"nodeAgentPodMonitor":{"enabled":false},"serviceMonitor":{
            "additionalLabels":{"release":"kube-prometheus-stack"},"autodetect":true,"enabled":true}},
            "nodeSelector":{"eks.amazonaws.com/compute-type":"auto","karpenter.sh/capacity-type":"on-demand"},
            "podAnnotations":{"platform/identity":"podIdentity"},"podSecurityContext":{"fsGroup":65532,
            "runAsGroup":65532,"runAsNonRoot":true,"runAsUser":65532,"seccompProfile":{"type":
            "RuntimeDefault"}},"priorityClassName":"system-cluster-critical","resources":{"limits":{"cpu":"1",
            "memory":"2Gi"},"requests":{"cpu":"250m","memory":"512Mi"}},"schedules":{},"serviceAccount":{
            "server":{"create":true,"name":"velero"}},"snapshotsEnabled":false,"upgradeCRDs":true,
            "upgradeJobResources":{"limits":{"cpu":"500m","memory":"256Mi"},"requests":{"cpu":"50m","memory":
            "128Mi"}}}
            """.ReplaceLineEndings(""),
            graph["velero-release", "values"]);
    }

    [Fact]
    public async Task Govcloud_has_on_demand_nodes_and_the_role_on_the_service_account()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.GovCloud);

        Assert.Equal(
            """
            {"backupsEnabled":false,"cleanUpCRDs":false,"configuration":{"backupStorageLocation":[],
            "extraEnvVars":[{"name":"HOME","value":"/scratch"}],"features":"EnableCSI",
            "repositoryMaintenanceJob":{"repositoryConfigData":{"global":{"keepLatestMaintenanceJobs":3,
            "podResources":{"cpuLimit":"1","cpuRequest":"100m","memoryLimit":"2Gi","memoryRequest":"256Mi"}}}},
            "uploaderType":"kopia","volumeSnapshotLocation":[]},"containerSecurityContext":{
            "allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]},"readOnlyRootFilesystem":true},
            "credentials":{"useSecret":false},"deployNodeAgent":false,"image":{"repository":
            "docker.io/velero/velero","tag":"v1.18.2"},"initContainers":[{"image":
            "docker.io/velero/velero-plugin-for-aws:v1.14.2","imagePullPolicy":"IfNotPresent","name":
            "velero-plugin-for-aws","resources":{"limits":{"cpu":"200m","memory":"128Mi"},"requests":{"cpu":
            "50m","memory":"64Mi"}},"securityContext":{"allowPrivilegeEscalation":false,"capabilities":{"drop":
            ["ALL"]},"readOnlyRootFilesystem":true},"volumeMounts":[{"mountPath":"/target","name":"plugins"}]}],
            "metrics":{"enabled":true,"nodeAgentPodMonitor":{"enabled":false},"serviceMonitor":{
            "additionalLabels":{"release":"kube-prometheus-stack"},"autodetect":true,"enabled":true}},
            "nodeSelector":{"eks.amazonaws.com/capacityType":"ON_DEMAND"},"podAnnotations":{"platform/identity":
            "irsa"},"podSecurityContext":{"fsGroup":65532,"runAsGroup":65532,"runAsNonRoot":true,
            "runAsUser":65532,"seccompProfile":{"type":"RuntimeDefault"}},"priorityClassName":
            "system-cluster-critical","resources":{"limits":{"cpu":"1","memory":"2Gi"},"requests":{"cpu":"250m",
            "memory":"512Mi"}},"schedules":{},"serviceAccount":{"server":{"annotations":{
            "eks.amazonaws.com/role-arn":"arn:aws-us-gov:iam::012345678901:role/acme-gov-velero"},"create":true,
            "name":"velero"}},"snapshotsEnabled":false,"upgradeCRDs":true,"upgradeJobResources":{"limits":{
            "cpu":"500m","memory":"256Mi"},"requests":{"cpu":"50m","memory":"128Mi"}}}
            """.ReplaceLineEndings(""),
            graph["velero-release", "values"]);
    }

    [Fact]
    public async Task Local_has_the_node_agent_and_the_object_stores_credentials()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Local);

        Assert.Equal(
            """
            {"backupsEnabled":false,"cleanUpCRDs":false,"configuration":{"backupStorageLocation":[],
            "defaultVolumesToFsBackup":true,"extraEnvVars":[{"name":"HOME","value":"/scratch"}],
            "repositoryMaintenanceJob":{"repositoryConfigData":{"global":{"keepLatestMaintenanceJobs":3,
            "podResources":{"cpuLimit":"1","cpuRequest":"100m","memoryLimit":"2Gi","memoryRequest":"256Mi"}}}},
            "uploaderType":"kopia","volumeSnapshotLocation":[]},"containerSecurityContext":{
            "allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]},"readOnlyRootFilesystem":true},
            "credentials":{"existingSecret":"velero-object-store","useSecret":true},"deployNodeAgent":true,
            "image":{"repository":"docker.io/velero/velero","tag":"v1.18.2"},"initContainers":[{"image":
            "docker.io/velero/velero-plugin-for-aws:v1.14.2","imagePullPolicy":"IfNotPresent","name":
            "velero-plugin-for-aws","resources":{"limits":{"cpu":"200m","memory":"128Mi"},"requests":{"cpu":
            "50m","memory":"64Mi"}},"securityContext":{"allowPrivilegeEscalation":false,"capabilities":{"drop":
            ["ALL"]},"readOnlyRootFilesystem":true},"volumeMounts":[{"mountPath":"/target","name":"plugins"}]}],
            "metrics":{"enabled":true,"nodeAgentPodMonitor":{"additionalLabels":{"release":
            "kube-prometheus-stack"},"autodetect":true,"enabled":true},"serviceMonitor":{"additionalLabels":{
            "release":"kube-prometheus-stack"},"autodetect":true,"enabled":true}},"nodeAgent":{
            "containerSecurityContext":{"allowPrivilegeEscalation":false},"podSecurityContext":{"runAsUser":0,
            "seccompProfile":{"type":"RuntimeDefault"}},"priorityClassName":"system-cluster-critical",
            "resources":{"limits":{"cpu":"1","memory":"2Gi"},"requests":{"cpu":"250m","memory":"512Mi"}}},
            "podSecurityContext":{"fsGroup":65532,"runAsGroup":65532,"runAsNonRoot":true,"runAsUser":65532,
            "seccompProfile":{"type":"RuntimeDefault"}},"priorityClassName":"system-cluster-critical",
            "resources":{"limits":{"cpu":"1","memory":"2Gi"},"requests":{"cpu":"250m","memory":"512Mi"}},
            "schedules":{},"serviceAccount":{"server":{"create":true,"name":"velero"}},"snapshotsEnabled":false,
            "upgradeCRDs":true,"upgradeJobResources":{"limits":{"cpu":"500m","memory":"256Mi"},"requests":{
            "cpu":"50m","memory":"128Mi"}}}
            """.ReplaceLineEndings(""),
            graph["velero-release", "values"]);
    }

    [Theory]
    [InlineData(WorkloadIdentity.PodIdentity, "podIdentity")]
    [InlineData(WorkloadIdentity.Irsa, "irsa")]
    public async Task A_change_of_identity_starts_the_pods_anew(WorkloadIdentity identity, string expected)
    {
        var graph = await BackupGraph.OfAsync(
            BackupStacks.GovCloud.With(backup => backup with { Identity = identity }));

        Assert.Equal($$"""{"platform/identity":"{{expected}}"}""", graph["velero-release", "values.podAnnotations"]);
    }
}
