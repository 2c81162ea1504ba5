using Platform.Cloud;
using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Cloud;

public sealed class CloudTests
{
    [Theory]
    [InlineData("eu-central-1", "arn:aws:iam::111122223333:root", "s3.eu-central-1.amazonaws.com")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:iam::111122223333:root", "s3.us-gov-west-1.amazonaws.com")]
    [InlineData("cn-north-1", "arn:aws-cn:iam::111122223333:root", "s3.cn-north-1.amazonaws.com.cn")]
    public void The_region_decides_partition_and_host_names(string region, string root, string host)
    {
        var account = AwsAccount.Of(new AwsConfig { AccountId = "111122223333", Region = region });

        Assert.Equal(root, account.RootArn);
        Assert.Equal(host, account.ServiceHost("s3"));
    }

    [Fact]
    public void An_unknown_region_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(
            () => AwsAccount.Of(new AwsConfig { AccountId = "111122223333", Region = "eu-central-9" }));

        Assert.Equal("AWS has no region 'eu-central-9'. (Parameter 'config')", error.Message);
    }

    [Fact]
    public void A_policy_reads_the_same_whatever_order_it_was_written_in()
    {
        PolicyStatement statement = new()
        {
            Sid = "Read",
            Actions = ["s3:ListBucket", "s3:GetObject"],
            Resources = ["b", "a"],
            Conditions =
            [
                PolicyCondition.StringEquals("aws:b", "2"),
                PolicyCondition.ArnEquals("aws:c", "arn"),
                PolicyCondition.StringEquals("aws:a", "1"),
                PolicyCondition.StringEquals("aws:b", "1"),
            ],
        };

        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["s3:GetObject",
            "s3:ListBucket"],
            "Resource":["a","b"],"Condition":{"ArnEquals":{"aws:c":"arn"},"StringEquals":{"aws:a":"1","aws:b":["1",
            "2"]}}}]}
            """.ReplaceLineEndings(""),
            new PolicyDocument(statement).ToJson());
    }

    [Fact]
    public void A_kubeconfig_holds_no_credential()
    {
        var account = AwsAccount.Of(new AwsConfig { AccountId = "111122223333", Region = "us-gov-west-1" });

        Assert.Equal(
            """
            {"apiVersion":"v1","kind":"Config","clusters":[{"name":"acme","cluster":{"server":"https://api",
            "certificate-authority-data":"Y2E="}}],
            "users":[{"name":"acme","user":{"exec":{"apiVersion":"client.authentication.k8s.io/v1beta1","command":
            "aws",
            "args":["--region","us-gov-west-1","eks","get-token","--cluster-name","acme","--output","json"],
            "interactiveMode":"Never"}}}],
            "contexts":[{"name":"acme","context":{"cluster":"acme","user":"acme"}}],"current-context":"acme"}
            """.ReplaceLineEndings(""),
            new Kubeconfig(account, "acme", "https://api", "Y2E=").ToJson());
    }
}
