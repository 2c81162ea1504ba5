using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.CrossRegion;

public sealed class BackupReplicaTests
{
    private const string Key = "0a1b2c3d-4e5f-6789-abcd-ef0123456789";

    [Fact]
    public async Task The_stack_there_reads_the_copies_and_writes_to_its_own_bucket()
    {
        var graph = await BackupGraph.OfAsync(Reading(Key));

        Assert.Equal(
            """
            {"apiVersion":"velero.io/v1","kind":"BackupStorageLocation","metadata":{"name":"replica","namespace":"velero"},"spec":{"accessMode":"ReadOnly","config":{"region":"eu-west-1"},"objectStorage":{"bucket":"acme-prod-velero-backups-dr"},"provider":"aws"}}
            """,
            graph["replica-storage-location"]);
        Assert.Equal("true", graph["velero-storage-location", "spec.default"]);
        Assert.Equal("acme-dr-velero-backups", graph["velero-bucket", "bucket"]);
    }

    [Fact]
    public async Task Velero_s_role_may_read_them_and_nothing_more()
    {
        var graph = await BackupGraph.OfAsync(Reading(Key));

        Assert.Equal("acme-dr-velero", graph["replica-role-policy", "role"]);
        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"ReplicaObjects","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::acme-prod-velero-backups-dr/*","Condition":{"StringEquals":{"aws:ResourceAccount":"111122223333"}}},{"Sid":"ReplicaBucket","Effect":"Allow","Action":["s3:GetBucketLocation","s3:ListBucket"],"Resource":"arn:aws:s3:::acme-prod-velero-backups-dr","Condition":{"StringEquals":{"aws:ResourceAccount":"111122223333"}}},{"Sid":"ReplicaKey","Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-4e5f-6789-abcd-ef0123456789","Condition":{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}}]}
            """,
            graph["replica-role-policy", "policy"]);
    }

    [Fact]
    public async Task Without_a_key_the_role_gets_no_right_to_any()
    {
        var graph = await BackupGraph.OfAsync(Reading(keyId: null));

        Assert.DoesNotContain("kms", graph["replica-role-policy", "policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_GovCloud_the_location_names_the_endpoint()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.GovCloud with
        {
            Aws = new() { AccountId = "012345678901", Region = "us-gov-east-1" },
            CrossRegion = new() { Read = new() { BucketName = "acme-prod-velero-backups-dr", KeyId = Key } },
        });

        Assert.Equal(
            """{"region":"us-gov-east-1","s3Url":"https://s3-fips.us-gov-east-1.amazonaws.com"}""",
            graph["replica-storage-location", "spec.config"]);
        Assert.Contains(
            "arn:aws-us-gov:kms:us-gov-east-1:012345678901:key/", graph["replica-role-policy", "policy"],
            StringComparison.Ordinal);
    }

    private static PlatformConfig Reading(string? keyId) => BackupStacks.Prod with
    {
        Deployment = BackupStacks.Prod.Deployment with { Id = "acme-dr" },
        Aws = new() { AccountId = "111122223333", Region = "eu-west-1" },
        CrossRegion = new() { Read = new() { BucketName = "acme-prod-velero-backups-dr", KeyId = keyId } },
    };
}
