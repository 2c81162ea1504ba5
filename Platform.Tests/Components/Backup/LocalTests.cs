using Xunit;

namespace Platform.Tests.Components.Backup;

public sealed class LocalTests
{
    [Fact]
    public async Task A_local_stack_has_nothing_of_aws()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Local);

        Assert.DoesNotContain(graph.Resources, resource =>
            resource.Type!.StartsWith("aws:", StringComparison.Ordinal) || resource.Type == "pulumi:providers:aws");
        Assert.Equal(
            ["backupBucketName"],
            graph.Outputs.Keys.Where(name => name.StartsWith("backup", StringComparison.Ordinal)
                || name.StartsWith("velero", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Velero_reads_volumes_from_the_nodes_into_the_object_store()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Local);

        Assert.Equal("true", graph["velero-release", "values.configuration.defaultVolumesToFsBackup"]);
        Assert.DoesNotContain("disableHostPath", graph["velero-release"], StringComparison.Ordinal);
        Assert.DoesNotContain("EnableCSI", graph["velero-release"], StringComparison.Ordinal);
        Assert.Equal(
            """{"existingSecret":"velero-object-store","useSecret":true}""",
            graph["velero-release", "values.credentials"]);
        Assert.Equal(
            """
            {"region":"local","s3ForcePathStyle":"true","s3Url":"http://seaweedfs.velero-object-store.svc:8333"}
            """,
            graph["velero-storage-location", "spec.config"]);
        Assert.DoesNotContain(graph.Resources, resource => resource.Name == "velero-snapshot-class");
    }

    [Fact]
    public async Task Secrets_from_config_reach_secrets_and_nothing_else()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Local);

        Assert.Equal(
            """{"repository-password":"repository-pass"}""", graph["velero-repository-password", "stringData"]);
        Assert.Equal(
            """
            {"identities":[{"name":"velero","credentials":[{"accessKey":"velero","secretKey":"store-pass"}],"actions":
            ["Read:acme-local-velero-backups","Write:acme-local-velero-backups","List:acme-local-velero-backups",
            "Tagging:acme-local-velero-backups"]}]}
            """.ReplaceLineEndings(""),
            Text(graph, "velero-object-store-identity", "s3.json"));
        Assert.Equal(
            "[default]\naws_access_key_id=velero\naws_secret_access_key=store-pass\n",
            Text(graph, "velero-object-store-credentials", "cloud"));
        Assert.All(
            graph.Resources.Where(resource => resource.Type != "kubernetes:core/v1:Secret"),
            resource => Assert.DoesNotContain("-pass", PlainJson.Of(resource.Inputs), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_secret_in_config_the_object_store_takes_it_from_the_store()
    {
        var graph = await BackupGraph.OfAsync(
            BackupStacks.Local.With(backup => backup with { ObjectStore = new() { AccessKey = "backup" } }));

        Assert.Equal(
            "kubernetes:external-secrets.io/v1:ExternalSecret", graph.Find("velero-object-store-credentials").Type);
        Assert.Equal(
            "acme-local/velero/object-store-secret-key",
            PlainJson.Of(graph.Find("velero-object-store-credentials").Inputs).Split("\"key\":\"")[1].Split('"')[0]);
        Assert.Contains(
            "aws_secret_access_key={{ .value }}", graph["velero-object-store-credentials"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_object_store_is_restricted_and_answers_velero_only()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Local);

        Assert.Contains(
            "\"pod-security.kubernetes.io/enforce\":\"restricted\"",
            graph["velero-object-store-namespace"],
            StringComparison.Ordinal);
        Assert.Equal(
            """
            {"ingress":[{"from":[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"velero"}}}],
            "ports":[{"port":8333,"protocol":"TCP"}]}],"podSelector":{},"policyTypes":["Ingress","Egress"]}
            """.ReplaceLineEndings(""),
            graph["velero-object-store-network", "spec"]);
        Assert.Equal(
            """
            {"fsGroup":1000,"runAsGroup":1000,"runAsNonRoot":true,"runAsUser":1000,"seccompProfile":{"type":
            "RuntimeDefault"}}
            """.ReplaceLineEndings(""),
            graph["velero-object-store", "spec.template.spec.securityContext"]);
        Assert.Contains(
            "\"-bucket=acme-local-velero-backups\"", graph["velero-object-store"], StringComparison.Ordinal);
    }

    private static string Text(BackupGraph graph, string name, string file) =>
        (string)((IReadOnlyDictionary<string, object>)graph.Find(name).Inputs["stringData"])[file];
}
