using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.CrossRegion;

public sealed class CrossRegionBackupTests
{
    private static readonly PlatformConfig Prod = Replicating(BackupStacks.Prod, "eu-west-1");

    private static readonly Lazy<Task<BackupGraph>> Graph = new(() => BackupGraph.OfAsync(Prod));

    private static readonly Lazy<Task<BackupGraph>> GovCloud =
        new(() => BackupGraph.OfAsync(Replicating(BackupStacks.GovCloud, "us-gov-east-1")));

    [Fact]
    public async Task Everything_is_replicated_and_encrypted_with_the_key_there()
    {
        var graph = await Graph.Value;

        Assert.Equal(
            """
            {"bucket":"acme-prod-velero-backups","role":"stand-in:cross-region-role","rules":[{"deleteMarkerReplication":{"status":"Disabled"},"destination":{"bucket":"stand-in:cross-region-bucket","encryptionConfiguration":{"replicaKmsKeyId":"stand-in:cross-region-key"},"metrics":{"status":"Enabled"}},"filter":{"prefix":""},"id":"all-backups","priority":0,"sourceSelectionCriteria":{"sseKmsEncryptedObjects":{"status":"Enabled"}},"status":"Enabled"}]}
            """,
            graph["cross-region-replication"]);
        Assert.Equal("aws:s3/bucketReplicationConfig:BucketReplicationConfig", graph.Find("cross-region-replication").Type);
    }

    [Fact]
    public async Task The_bucket_there_is_as_closed_as_the_one_here()
    {
        var graph = await Graph.Value;

        Assert.Equal(
            graph.Resources.Where(resource => resource.Name!.StartsWith("velero-bucket", StringComparison.Ordinal))
                .Select(resource => $"{resource.Type} {resource.Name!["velero".Length..]}"),
            graph.Resources.Where(resource => resource.Name!.StartsWith("cross-region-bucket", StringComparison.Ordinal))
                .Select(resource => $"{resource.Type} {resource.Name!["cross-region".Length..]}"));
        Assert.Equal("""{"bucket":"acme-prod-velero-backups-dr","forceDestroy":false}""", graph["cross-region-bucket"]);
        Assert.Equal("""{"status":"Enabled"}""", graph["cross-region-bucket-versioning", "versioningConfiguration"]);
        Assert.Equal(graph["velero-bucket-lifecycle", "rules"], graph["cross-region-bucket-lifecycle", "rules"]);
        Assert.Contains("stand-in:cross-region-key", graph["cross-region-bucket-encryption"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_role_reads_one_bucket_and_writes_to_one_other()
    {
        var graph = await Graph.Value;

        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"S3Replicates","Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},"Action":"sts:AssumeRole"}]}
            """,
            graph["cross-region-role", "assumeRolePolicy"]);
        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"SourceBucket","Effect":"Allow","Action":["s3:GetReplicationConfiguration","s3:ListBucket"],"Resource":"arn:aws:s3:::acme-prod-velero-backups"},{"Sid":"SourceVersions","Effect":"Allow","Action":["s3:GetObjectVersionAcl","s3:GetObjectVersionForReplication","s3:GetObjectVersionTagging"],"Resource":"arn:aws:s3:::acme-prod-velero-backups/*"},{"Sid":"Copies","Effect":"Allow","Action":["s3:ReplicateObject","s3:ReplicateTags"],"Resource":"arn:aws:s3:::acme-prod-velero-backups-dr/*"},{"Sid":"SourceKey","Effect":"Allow","Action":"kms:Decrypt","Resource":"stand-in:velero-key","Condition":{"StringEquals":{"kms:ViaService":"s3.eu-central-1.amazonaws.com"},"StringLike":{"kms:EncryptionContext:aws:s3:arn":["arn:aws:s3:::acme-prod-velero-backups","arn:aws:s3:::acme-prod-velero-backups/*"]}}},{"Sid":"CopiesKey","Effect":"Allow","Action":["kms:Decrypt","kms:Encrypt","kms:GenerateDataKey"],"Resource":"stand-in:cross-region-key","Condition":{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"},"StringLike":{"kms:EncryptionContext:aws:s3:arn":["arn:aws:s3:::acme-prod-velero-backups-dr","arn:aws:s3:::acme-prod-velero-backups-dr/*"]}}}]}
            """,
            graph["cross-region-role-policy", "policy"]);
    }

    [Fact]
    public async Task The_key_here_lets_the_role_read_and_the_key_there_lets_it_write_and_readers_read()
    {
        var graph = await Graph.Value;

        Assert.Contains(
            """
            {"Sid":"ReplicationReadsThroughS3","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:Decrypt","Resource":"*","Condition":{"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/acme-prod-velero-dr"},"StringEquals":{"kms:ViaService":"s3.eu-central-1.amazonaws.com"}}}
            """.Trim(),
            graph["velero-key", "policy"], StringComparison.Ordinal);
        Assert.EndsWith(
            """
            {"Sid":"ReplicationWritesThroughS3","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":["kms:Decrypt","kms:Encrypt","kms:GenerateDataKey"],"Resource":"*","Condition":{"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/acme-prod-velero-dr"},"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}},{"Sid":"ReadersReadThroughS3","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:Decrypt","Resource":"*","Condition":{"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/acme-dr-velero"},"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}}]}
            """.Trim(),
            graph["cross-region-key", "policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_copies_nobody_else_reads_under_the_key()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod);

        Assert.DoesNotContain("Replication", graph["velero-key", "policy"], StringComparison.Ordinal);
        Assert.DoesNotContain(
            graph.Resources,
            resource => resource.Name!.StartsWith("cross-region", StringComparison.Ordinal)
                || resource.Name.StartsWith("aws-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_provider_there_is_of_the_same_account()
    {
        var graph = await Graph.Value;

        Assert.Equal(
            """[ "111122223333" ] eu-west-1""",
            $"{graph["aws-eu-west-1", "allowedAccountIds"]} {graph["aws-eu-west-1", "region"]}");
    }

    [Fact]
    public async Task In_GovCloud_every_ARN_is_of_its_partition()
    {
        var graph = await GovCloud.Value;

        foreach (var (name, input) in (ReadOnlySpan<(string, string)>)
            [
                ("cross-region-role-policy", "policy"), ("cross-region-key", "policy"),
                ("cross-region-bucket-policy", "policy"), ("velero-key", "policy"),
            ])
        {
            Assert.Contains("arn:aws-us-gov:", graph[name, input], StringComparison.Ordinal);
            Assert.DoesNotContain("arn:aws:", graph[name, input], StringComparison.Ordinal);
        }

        Assert.Equal("us-gov-east-1", graph["aws-us-gov-east-1", "region"]);
        Assert.Contains("s3.us-gov-east-1.amazonaws.com", graph["cross-region-key", "policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_of_time_brings_events_of_what_is_late()
    {
        var graph = await BackupGraph.OfAsync(With(replicate => replicate with { TimeControl = true }));

        Assert.Contains(
            """
            "metrics":{"eventThreshold":{"minutes":15},"status":"Enabled"},"replicationTime":{"status":"Enabled","time":{"minutes":15}}
            """.Trim(),
            graph["cross-region-replication", "rules"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deletions_are_copied_where_that_is_asked_for()
    {
        var graph = await BackupGraph.OfAsync(With(replicate => replicate with { CopyDeletions = true }));

        Assert.Contains(
            """
            "deleteMarkerReplication":{"status":"Enabled"}
            """.Trim(),
            graph["cross-region-replication", "rules"], StringComparison.Ordinal);
        Assert.Contains(
            """
            "Action":["s3:ReplicateDelete","s3:ReplicateObject","s3:ReplicateTags"]
            """.Trim(),
            graph["cross-region-role-policy", "policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_KMS_copies_have_no_key_either()
    {
        var graph = await BackupGraph.OfAsync(
            Prod.With(backup => backup with { Encryption = BackupEncryption.S3 }));

        Assert.DoesNotContain(
            graph.Resources, resource => resource.Name!.StartsWith("cross-region-key", StringComparison.Ordinal));
        Assert.DoesNotContain("kms", graph["cross-region-role-policy", "policy"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Kms", graph["cross-region-replication", "rules"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_stack_copies_nothing()
    {
        var graph = await BackupGraph.OfAsync(Prod.On(ComputeMode.Local).With(backup => backup with
        {
            RepositoryPassword = new SecretText("repository-pass"),
            ObjectStore = new() { SecretKey = new SecretText("store-pass") },
        }));

        Assert.DoesNotContain(
            graph.Resources, resource => resource.Name!.StartsWith("cross-region", StringComparison.Ordinal));
    }

    internal static PlatformConfig Replicating(PlatformConfig config, string region) =>
        config.With(backup => backup with { MoveSnapshotData = true }) with
        {
            CrossRegion = new()
            {
                Replicate = new() { Region = region, Readers = ["acme-dr-velero"] },
            },
        };

    private static PlatformConfig With(Func<BackupReplicationConfig, BackupReplicationConfig> change) => Prod with
    {
        CrossRegion = new() { Replicate = change(Prod.CrossRegion.Replicate!) },
    };
}
