using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Components.Backup;

public sealed class BucketTests
{
    [Fact]
    public async Task The_bucket_is_named_after_the_deployment_and_kept()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod);

        Assert.Equal("""{"bucket":"acme-prod-velero-backups","forceDestroy":false}""", graph["velero-bucket"]);
        Assert.Equal("""{"status":"Enabled"}""", graph["velero-bucket-versioning", "versioningConfiguration"]);
        Assert.Equal("""{"objectOwnership":"BucketOwnerEnforced"}""", graph["velero-bucket-ownership", "rule"]);
        Assert.Equal(
            """
            {"blockPublicAcls":true,"blockPublicPolicy":true,"bucket":"acme-prod-velero-backups","ignorePublicAcls":
            true,"restrictPublicBuckets":true}
            """.ReplaceLineEndings(""),
            graph["velero-bucket-public-access"]);
    }

    [Fact]
    public async Task A_bucket_name_of_the_stacks_own_choice_is_used_everywhere()
    {
        var graph = await BackupGraph.OfAsync(
            BackupStacks.Prod.With(backup => backup with { BucketName = "fasti-sh-velero-backups" }));

        Assert.Equal("fasti-sh-velero-backups", graph["velero-bucket", "bucket"]);
        Assert.Contains(
            "arn:aws:s3:::fasti-sh-velero-backups/*",
            graph["velero-bucket-policy", "policy"],
            StringComparison.Ordinal);
        Assert.Contains(
            "arn:aws:s3:::fasti-sh-velero-backups/*", graph["velero-role-policy", "policy"], StringComparison.Ordinal);
        Assert.Equal("fasti-sh-velero-backups", graph["velero-storage-location", "spec.objectStorage.bucket"]);
    }

    [Theory]
    [InlineData("Prod")]
    [InlineData("GovCloud")]
    public async Task Objects_are_encrypted_with_the_stacks_own_key_and_a_bucket_key(string stack)
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Named(stack));

        Assert.Equal(
            """
            [{"applyServerSideEncryptionByDefault":{"kmsMasterKeyId":"stand-in:velero-key","sseAlgorithm":"aws:kms"},
            "bucketKeyEnabled":true}]
            """.ReplaceLineEndings(""),
            graph["velero-bucket-encryption", "rules"]);
    }

    [Fact]
    public async Task With_sse_s3_there_is_no_key_and_no_right_to_one()
    {
        var graph = await BackupGraph.OfAsync(
            BackupStacks.Prod.With(backup => backup with { Encryption = BackupEncryption.S3 }));

        Assert.Equal(
            """[{"applyServerSideEncryptionByDefault":{"sseAlgorithm":"AES256"}}]""",
            graph["velero-bucket-encryption", "rules"]);
        Assert.DoesNotContain(
            graph.Backup, resource => resource.Type!.StartsWith("aws:kms/", StringComparison.Ordinal));
        Assert.DoesNotContain("kms:", graph["velero-role-policy", "policy"], StringComparison.Ordinal);
        Assert.Equal("""{"region":"eu-central-1"}""", graph["velero-storage-location", "spec.config"]);
    }

    [Theory]
    [InlineData("aws", "acme-prod")]
    [InlineData("aws-us-gov", "acme-gov")]
    public async Task Requests_without_tls_1_2_are_denied_and_nothing_else(string partition, string id)
    {
        var graph = await BackupGraph.OfAsync(id == "acme-gov" ? BackupStacks.GovCloud : BackupStacks.Prod);

        Assert.Equal(
            $$$$"""
            {"Version":"2012-10-17","Statement":[
            {"Sid":"DenyPlainHttp","Effect":"Deny","Principal":"*","Action":"s3:*",
            "Resource":["arn:{{{{partition}}}}:s3:::{{{{id}}}}-velero-backups",
            "arn:{{{{partition}}}}:s3:::{{{{id}}}}-velero-backups/*"],
            "Condition":{"Bool":{"aws:SecureTransport":"false"}}},
            {"Sid":"DenyTlsBelow12","Effect":"Deny","Principal":"*","Action":"s3:*",
            "Resource":["arn:{{{{partition}}}}:s3:::{{{{id}}}}-velero-backups",
            "arn:{{{{partition}}}}:s3:::{{{{id}}}}-velero-backups/*"],
            "Condition":{"NumericLessThan":{"s3:TlsVersion":"1.2"}}}]}
            """.ReplaceLineEndings(""),
            graph["velero-bucket-policy", "policy"]);
    }

    [Theory]
    [InlineData("Prod")]
    [InlineData("GovCloud")]
    public async Task The_lifecycle_never_expires_a_current_object(string stack)
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Named(stack));

        Assert.Equal(
            """
            [{"abortIncompleteMultipartUpload":{"daysAfterInitiation":7},"filter":{"prefix":""},"id":
            "abort-incomplete-uploads","status":"Enabled"},{"expiration":{"expiredObjectDeleteMarker":true},"filter":
            {"prefix":""},"id":"expire-noncurrent-versions","noncurrentVersionExpiration":{"noncurrentDays":30},
            "status":"Enabled"}]
            """.ReplaceLineEndings(""),
            graph["velero-bucket-lifecycle", "rules"]);
    }

    [Fact]
    public async Task Metadata_may_expire_but_repository_data_may_not()
    {
        var graph = await BackupGraph.OfAsync(
            BackupStacks.Prod.With(backup => backup with { MetadataExpiryDays = 120 }));

        Assert.EndsWith(
            """
            ,{"expiration":{"days":120},"filter":{"prefix":"backups/"},"id":"expire-backups","status":"Enabled"},
            {"expiration":{"days":120},"filter":{"prefix":"restores/"},"id":"expire-restores","status":"Enabled"}]
            """.ReplaceLineEndings(""),
            graph["velero-bucket-lifecycle", "rules"],
            StringComparison.Ordinal);
    }
}
