using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Components.Backup;

public sealed class VeleroTests
{
    [Theory]
    [InlineData("Prod")]
    [InlineData("GovCloud")]
    [InlineData("Local")]
    public async Task The_chart_is_pinned_and_installed_whole_or_not_at_all(string stack)
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Named(stack));

        Assert.Equal(
            """
            {"atomic":true,"chart":"velero","compat":"true","maxHistory":5,"name":"velero","namespace":"velero",
            "repositoryOpts":{"repo":"https://vmware-tanzu.github.io/helm-charts"},"timeout":600,"values":{},"version":"12.1.0"}
            """.ReplaceLineEndings(""),
            PlainJson.Of(graph.Find("velero-release").Inputs.SetItem("values", new Dictionary<string, object>())));
    }

    [Fact]
    public async Task Govcloud_names_its_own_endpoint_and_on_demand_nodes()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.GovCloud);

        Assert.Equal(
            """
            {"kmsKeyId":"stand-in:velero-key","region":"us-gov-west-1","s3Url":
            "https://s3-fips.us-gov-west-1.amazonaws.com"}
            """.ReplaceLineEndings(""),
            graph["velero-storage-location", "spec.config"]);
        Assert.Equal(
            """{"eks.amazonaws.com/capacityType":"ON_DEMAND"}""", graph["velero-release", "values.nodeSelector"]);
    }

    [Fact]
    public async Task The_storage_location_is_the_default_one()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod);

        Assert.Equal(
            """
            {"apiVersion":"velero.io/v1","kind":"BackupStorageLocation","metadata":{"name":"default","namespace":
            "velero"},"spec":{"accessMode":"ReadWrite","config":{"kmsKeyId":"stand-in:velero-key","region":
            "eu-central-1"},"default":true,"objectStorage":{"bucket":"acme-prod-velero-backups"},"provider":"aws"}}
            """.ReplaceLineEndings(""),
            graph["velero-storage-location"]);
    }

    [Fact]
    public async Task Without_the_node_agent_the_namespace_is_restricted()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod);

        Assert.Equal(
            """
            {"app.kubernetes.io/part-of":"platform","pod-security.kubernetes.io/audit":"restricted",
            "pod-security.kubernetes.io/enforce":"restricted","pod-security.kubernetes.io/warn":"restricted",
            "velero.io/exclude-from-backup":"true"}
            """.ReplaceLineEndings(""),
            graph["velero-namespace", "metadata.labels"]);
    }

    [Fact]
    public async Task Moving_snapshot_data_brings_the_node_agent_and_a_privileged_namespace()
    {
        var graph = await BackupGraph.OfAsync(
            BackupStacks.Prod.With(backup => backup with { MoveSnapshotData = true }));

        Assert.Equal("true", graph["velero-release", "values.deployNodeAgent"]);
        Assert.Equal("true", graph["velero-release", "values.nodeAgent.disableHostPath"]);
        Assert.Equal("true", graph["velero-release", "values.configuration.defaultSnapshotMoveData"]);
        Assert.Equal("true", graph["velero-weekly-full", "spec.template.snapshotMoveData"]);
        Assert.Contains(
            "\"pod-security.kubernetes.io/enforce\":\"privileged\"",
            graph["velero-namespace"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_seeds_pins_can_still_be_installed()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.GovCloud.With(backup => backup with
        {
            ChartVersion = "6.0.0",
            VeleroVersion = "v1.13.0",
            PluginVersion = "v1.9.0",
        }));

        Assert.Equal("6.0.0", graph["velero-release", "version"]);
        Assert.Equal("v1.13.0", graph["velero-release", "values.image.tag"]);
        Assert.Equal("false", graph["velero-release", "values.upgradeCRDs"]);
        Assert.Equal("""{"HOME":"/scratch"}""", graph["velero-release", "values.configuration.extraEnvVars"]);
        var plugins = graph["velero-release", "values.initContainers"];
        Assert.Contains("velero-plugin-for-aws:v1.9.0", plugins, StringComparison.Ordinal);
        Assert.Contains("velero-plugin-for-csi:v0.7.0", plugins, StringComparison.Ordinal);
        Assert.DoesNotContain("repositoryMaintenanceJob", graph["velero-release"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ComputeMode.AutoMode, "ebs.csi.eks.amazonaws.com")]
    [InlineData(ComputeMode.Karpenter, "ebs.csi.aws.com")]
    [InlineData(ComputeMode.ManagedNodeGroups, "ebs.csi.aws.com")]
    [InlineData(ComputeMode.SelfManaged, "ebs.csi.aws.com")]
    public async Task The_snapshot_class_has_the_driver_of_the_compute_mode(ComputeMode mode, string driver)
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod.On(mode));

        Assert.Equal(
            $$$"""
            {"apiVersion":"snapshot.storage.k8s.io/v1","deletionPolicy":"Retain","driver":"{{{driver}}}","kind":
            "VolumeSnapshotClass","metadata":{"labels":{"velero.io/csi-volumesnapshot-class":"true"},"name":"velero"}}
            """.ReplaceLineEndings(""),
            graph["velero-snapshot-class"]);
    }

    [Fact]
    public async Task The_repository_password_comes_from_the_store_once()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod);

        Assert.Equal(
            """
            {"apiVersion":"external-secrets.io/v1","kind":"ExternalSecret","metadata":{"annotations":
            {"pulumi.com/waitFor":"condition=Ready"},"name":"velero-repo-credentials","namespace":"velero"},"spec":
            {"data":[{"remoteRef":{"key":"acme-prod/velero/repository-password"},"secretKey":"value"}],
            "refreshPolicy":"CreatedOnce","secretStoreRef":{"kind":"ClusterSecretStore","name":
            "aws-secrets-manager"},"target":{"creationPolicy":"Owner","deletionPolicy":"Retain","template":{"data":
            {"repository-password":"{{ .value }}"},"engineVersion":"v2"}}}}
            """.ReplaceLineEndings(""),
            graph["velero-repository-password"]);
    }
}
