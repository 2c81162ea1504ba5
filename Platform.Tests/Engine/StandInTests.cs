using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Platform.Cli.Engine;
using Xunit;

namespace Platform.Tests.Engine;

public sealed class StandInTests
{
    [Theory]
    [InlineData(
        "aws:s3/bucket:Bucket", """{ "bucket": "acme-store" }""", "acme-store",
        """
        { "bucket": "acme-store", "region": "us-gov-west-1", "arn": "arn:aws-us-gov:s3:::acme-store",
        "bucketDomainName": "acme-store.s3.amazonaws.com", "bucketRegion": "us-gov-west-1",
        "bucketRegionalDomainName": "acme-store.s3.us-gov-west-1.amazonaws.com" }
        """)]
    [InlineData(
        "aws:s3/bucketVersioning:BucketVersioning", """{ "bucket": "acme-store" }""", "acme-store",
        """{ "bucket": "acme-store", "region": "us-gov-west-1" }""")]
    [InlineData(
        "aws:kms/key:Key", "{ }", "b05f2986-05f4-516e-8ea9-e2d7c13ab12e",
        """
        { "region": "us-gov-west-1", "keyId": "b05f2986-05f4-516e-8ea9-e2d7c13ab12e",
        "arn": "arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/b05f2986-05f4-516e-8ea9-e2d7c13ab12e" }
        """)]
    [InlineData(
        "aws:kms/alias:Alias", """{ "name": "alias/x", "targetKeyId": "arn:aws:kms:r:1:key/k" }""", "alias/x",
        """
        { "name": "alias/x", "targetKeyId": "arn:aws:kms:r:1:key/k", "region": "us-gov-west-1",
        "arn": "arn:aws-us-gov:kms:us-gov-west-1:111122223333:alias/x",
        "targetKeyArn": "arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/k" }
        """)]
    [InlineData(
        "aws:iam/openIdConnectProvider:OpenIdConnectProvider", """{ "url": "https://oidc.eks/id/A" }""",
        "arn:aws-us-gov:iam::111122223333:oidc-provider/oidc.eks/id/A",
        """
        { "url": "https://oidc.eks/id/A", "arn": "arn:aws-us-gov:iam::111122223333:oidc-provider/oidc.eks/id/A",
        "thumbprintLists": [ ] }
        """)]
    [InlineData(
        "aws:sqs/queue:Queue", """{ "name": "q" }""", "https://sqs.us-gov-west-1.amazonaws.com/111122223333/q",
        """
        { "name": "q", "region": "us-gov-west-1", "arn": "arn:aws-us-gov:sqs:us-gov-west-1:111122223333:q",
        "url": "https://sqs.us-gov-west-1.amazonaws.com/111122223333/q" }
        """)]
    [InlineData(
        "kubernetes:core/v1:ConfigMap", """{ "metadata": { "namespace": "velero", "name": "settings" } }""",
        "velero/settings",
        """
        { "metadata": { "namespace": "velero", "name": "settings",
        "uid": "b05f2986-05f4-516e-8ea9-e2d7c13ab12e", "resourceVersion": "1" } }
        """)]
    [InlineData(
        "kubernetes:core/v1:Namespace", """{ "metadata": { "name": "velero" } }""", "velero",
        """
        { "metadata": { "name": "velero",
        "uid": "b05f2986-05f4-516e-8ea9-e2d7c13ab12e", "resourceVersion": "1" } }
        """)]
    [InlineData(
        "kubernetes:helm.sh/v3:Release", """{ "chart": "velero", "version": "1.0.0", "namespace": "velero" }""",
        "velero/name-b05f298",
        """
        { "chart": "velero", "version": "1.0.0", "namespace": "velero", "name": "name-b05f298",
        "status": { "name": "name-b05f298", "namespace": "velero", "chart": "velero", "version": "1.0.0",
        "revision": 1, "status": "deployed" } }
        """)]
    [InlineData("pulumi:providers:aws", "{ }", "b05f2986-05f4-516e-8ea9-e2d7c13ab12e", "{ }")]
    [InlineData("random:index/pet:Pet", """{ "a": 1 }""", "name-b05f298", """{ "a": 1 }""")]
    public void A_provider_would_answer_in_this_form(string type, string inputs, string id, string outputs)
    {
        var state = Struct.Parser.ParseJson(inputs);

        Assert.Equal(id, Providers().Complete(type, "name", "urn", "", state));
        Assert.Equal(outputs.ReplaceLineEndings(" "), JsonFormatter.Default.Format(state));
    }

    [Fact]
    public void Generated_parts_differ_from_resource_to_resource_and_not_from_run_to_run()
    {
        string[] ids = [.. new[] { "a", "a", "b" }.Select(static urn =>
            Providers().Complete("aws:kms/key:Key", "name", urn, "", new Struct()))];

        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
    }

    [Fact]
    public void A_unique_id_of_a_role_has_the_form_of_iams()
    {
        var state = new Struct();

        Providers().Complete("aws:iam/role:Role", "name", "urn", "", state);

        Assert.Matches("^AROA[A-Z2-7]{17}$", state.Fields["uniqueId"].StringValue);
    }

    [Fact]
    public void A_resource_in_another_region_answers_from_there()
    {
        var state = Struct.Parser.ParseJson("""{ "region": "eu-west-1", "name": "q" }""");

        Providers().Complete("aws:sqs/queue:Queue", "name", "urn", "", state);

        Assert.Equal("arn:aws:sqs:eu-west-1:111122223333:q", state.Fields["arn"].StringValue);
    }

    [Fact]
    public void A_name_that_is_a_secret_is_still_a_name()
    {
        var state = new Struct { Fields = { ["bucket"] = Signature.MakeSecret(Value.ForString("hidden")) } };

        Assert.Equal("hidden", Providers().Complete("aws:s3/bucket:Bucket", "name", "urn", "", state));
    }

    [Theory]
    [InlineData(
        "aws:index/getPartition:getPartition",
        """
        { "partition": "aws-us-gov", "dnsSuffix": "amazonaws.com", "reverseDnsPrefix": "com.amazonaws",
        "id": "aws-us-gov" }
        """)]
    [InlineData(
        "aws:index/getAvailabilityZones:getAvailabilityZones",
        """
        { "id": "us-gov-west-1", "region": "us-gov-west-1", "groupNames": [ "us-gov-west-1-zg-1" ],
        "names": [ "us-gov-west-1a", "us-gov-west-1b", "us-gov-west-1c" ],
        "zoneIds": [ "usgw1-az1", "usgw1-az2", "usgw1-az3" ] }
        """)]
    [InlineData(
        "aws:index/getRegion:getRegion",
        """
        { "region": "us-gov-west-1", "name": "us-gov-west-1", "id": "us-gov-west-1",
        "description": "us-gov-west-1", "endpoint": "ec2.us-gov-west-1.amazonaws.com" }
        """)]
    public void A_function_answers_from_the_stacks_place(string token, string expected) => Assert.Equal(
        expected.ReplaceLineEndings(" "), JsonFormatter.Default.Format(Providers().Call(token, "", new Struct())));

    [Fact]
    public void The_caller_is_of_the_stacks_account()
    {
        var result = Providers().Call("aws:index/getCallerIdentity:getCallerIdentity", "", new Struct())!;

        Assert.Equal("111122223333", result.Fields["accountId"].StringValue);
        Assert.Equal(
            "arn:aws-us-gov:sts::111122223333:assumed-role/platform/offline", result.Fields["arn"].StringValue);
    }

    [Fact]
    public void A_function_that_is_not_in_the_table_has_no_answer() =>
        Assert.Null(Providers().Call("aws:ec2/getVpc:getVpc", "", new Struct()));

    [Fact]
    public void A_policy_document_is_made_of_its_statements()
    {
        var arguments = Struct.Parser.ParseJson(
            """
            { "statements": [
              { "sid": "Read", "actions": ["s3:ListBucket", "s3:GetObject"], "resources": ["*"],
                "principals": [{ "type": "AWS", "identifiers": ["arn:a"] }, { "type": "AWS", "identifiers": ["arn:b"] }],
                "conditions": [{ "test": "Bool", "variable": "aws:SecureTransport", "values": ["true"] }] },
              { "effect": "Deny", "actions": ["s3:*"], "principals": [{ "type": "*", "identifiers": ["*"] }] }],
              "overridePolicyDocuments": ["{\"Statement\":{\"Sid\":\"Read\",\"Effect\":\"Allow\",\"Action\":\"s3:Get*\"}}"] }
            """);

        var withoutOverride = arguments.Clone();
        withoutOverride.Fields.Remove("overridePolicyDocuments");

        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],
            "Resource":"*","Principal":{"AWS":["arn:a","arn:b"]},"Condition":{"Bool":{"aws:SecureTransport":"true"}}},
            {"Effect":"Deny","Action":"s3:*","Principal":"*"}]}
            """.ReplaceLineEndings(""),
            Minified(withoutOverride));
        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:Get*"},
            {"Effect":"Deny","Action":"s3:*","Principal":"*"}]}
            """.ReplaceLineEndings(""),
            Minified(arguments));
    }

    private static string Minified(Struct arguments) => Providers()
        .Call("aws:iam/getPolicyDocument:getPolicyDocument", "", arguments)!.Fields["minifiedJson"].StringValue;

    private static ProviderStandIn Providers() =>
        new(new AwsPlace("aws-us-gov", "us-gov-west-1", "111122223333"), new RegistrationTable());
}
