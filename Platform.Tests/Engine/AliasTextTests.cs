using Platform.Cli.Engine;
using Platform.Cli.Engine.Protocol;
using Xunit;

namespace Platform.Tests.Engine;

public sealed class AliasTextTests
{
    private const string Parent = "urn:pulumi:dev::platform::platform:backup:VeleroBackup::velero";

    private const string Urn = Parent + "$aws:s3/bucket:Bucket::velero-bucket";

    [Fact]
    public void A_parent_that_is_said_not_to_be_none_is_the_present_one() =>
        Assert.Equal("aws:s3/bucketV2:BucketV2", Of(new Alias.Types.Spec { NoParent = false }));

    [Fact]
    public void An_alias_without_a_parent_is_at_the_root() => Assert.Equal(
        "urn:pulumi:dev::platform::aws:s3/bucketV2:BucketV2::velero-bucket",
        Of(new Alias.Types.Spec { NoParent = true }));

    private static string Of(Alias.Types.Spec spec)
    {
        spec.Type = "aws:s3/bucketV2:BucketV2";
        return AliasText.Of(
            new Alias { Spec = spec },
            Urn,
            Parent,
            new RegisterResourceRequest { Type = "aws:s3/bucket:Bucket", Name = "velero-bucket" });
    }
}
