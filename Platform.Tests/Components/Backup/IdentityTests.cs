using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Components.Backup;

public sealed class IdentityTests
{
    [Fact]
    public async Task Pod_identity_trusts_one_service_account_of_one_cluster()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod);

        Assert.Equal("acme-prod-velero", graph["velero-role", "name"]);
        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"EksPodIdentity","Effect":"Allow","Principal":{"Service":
            "pods.eks.amazonaws.com"},
            "Action":["sts:AssumeRole","sts:TagSession"],"Condition":{"StringEquals":{
            "aws:RequestTag/eks-cluster-arn":"arn:aws:eks:eu-central-1:111122223333:cluster/acme",
            "aws:RequestTag/kubernetes-namespace":"velero","aws:RequestTag/kubernetes-service-account":"velero",
            "aws:SourceAccount":"111122223333"}}}]}
            """.ReplaceLineEndings(""),
            graph["velero-role", "assumeRolePolicy"]);
        Assert.Equal(
            """
            {"clusterName":"acme","namespace":"velero","roleArn":"stand-in:velero-role","serviceAccount":"velero"}
            """,
            graph["velero-pod-identity"]);
        Assert.Equal(
            """{"server":{"create":true,"name":"velero"}}""", graph["velero-release", "values.serviceAccount"]);
    }

    [Fact]
    public async Task Irsa_trusts_one_service_account_for_one_audience()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.GovCloud);

        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"VeleroServiceAccount","Effect":"Allow","Principal":
            {"Federated":
            "arn:aws-us-gov:iam::012345678901:oidc-provider/oidc.eks.us-gov-west-1.amazonaws.com/id/ABC"},
            "Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{
            "oidc.eks.us-gov-west-1.amazonaws.com/id/ABC:aud":"sts.amazonaws.com",
            "oidc.eks.us-gov-west-1.amazonaws.com/id/ABC:sub":"system:serviceaccount:velero:velero"}}}]}
            """.ReplaceLineEndings(""),
            graph["velero-role", "assumeRolePolicy"]);
        Assert.Equal(
            """
            {"server":{"annotations":{"eks.amazonaws.com/role-arn":
            "arn:aws-us-gov:iam::012345678901:role/acme-gov-velero"},"create":true,"name":"velero"}}
            """.ReplaceLineEndings(""),
            graph["velero-release", "values.serviceAccount"]);
        Assert.DoesNotContain(
            graph.Backup, resource => resource.Type == "aws:eks/podIdentityAssociation:PodIdentityAssociation");
    }

    [Theory]
    [InlineData("Prod", "aws", "acme-prod", "111122223333")]
    [InlineData("GovCloud", "aws-us-gov", "acme-gov", "012345678901")]
    public async Task The_role_may_use_its_own_bucket_and_key_and_nothing_of_ec2(
        string stack, string partition, string id, string account)
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Named(stack));

        Assert.Equal(
            $$$$"""
            {"Version":"2012-10-17","Statement":[
            {"Sid":"BackupObjects","Effect":"Allow","Action":["s3:AbortMultipartUpload","s3:DeleteObject",
            "s3:GetObject",
            "s3:ListMultipartUploadParts","s3:PutObject","s3:PutObjectTagging"],
            "Resource":"arn:{{{{partition}}}}:s3:::{{{{id}}}}-velero-backups/*",
            "Condition":{"StringEquals":{"aws:ResourceAccount":"{{{{account}}}}"}}},
            {"Sid":"BackupBucket","Effect":"Allow","Action":["s3:GetBucketLocation","s3:ListBucket"],
            "Resource":"arn:{{{{partition}}}}:s3:::{{{{id}}}}-velero-backups",
            "Condition":{"StringEquals":{"aws:ResourceAccount":"{{{{account}}}}"}}},
            {"Sid":"BackupKey","Effect":"Allow","Action":["kms:Decrypt","kms:DescribeKey","kms:GenerateDataKey"],
            "Resource":"stand-in:velero-key"}]}
            """.ReplaceLineEndings(""),
            graph["velero-role-policy", "policy"]);
    }

    [Theory]
    [InlineData("Prod", "arn:aws:iam::111122223333", "acme-prod", "eu-central-1")]
    [InlineData("GovCloud", "arn:aws-us-gov:iam::012345678901", "acme-gov", "us-gov-west-1")]
    public async Task The_key_is_used_by_the_role_through_s3_and_administered_by_the_account(
        string stack, string account, string id, string region)
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Named(stack));

        Assert.Equal("true", graph["velero-key", "enableKeyRotation"]);
        Assert.Equal("30", graph["velero-key", "deletionWindowInDays"]);
        Assert.Equal($"alias/{id}-velero-backups", graph["velero-key-alias", "name"]);
        Assert.Equal(
            $$$$"""
            {"Version":"2012-10-17","Statement":[{"Sid":"AccountAdministersKey","Effect":"Allow","Principal":
            {"AWS":"{{{{account}}}}:root"},"Action":["kms:CancelKeyDeletion","kms:CreateAlias",
            "kms:DeleteAlias","kms:DescribeKey","kms:DisableKey","kms:DisableKeyRotation","kms:EnableKey",
            "kms:EnableKeyRotation","kms:GetKeyPolicy","kms:GetKeyRotationStatus","kms:ListGrants",
            "kms:ListKeyPolicies","kms:ListKeyRotations","kms:ListResourceTags","kms:PutKeyPolicy",
            "kms:RevokeGrant","kms:RotateKeyOnDemand","kms:ScheduleKeyDeletion","kms:TagResource",
            "kms:UntagResource","kms:UpdateAlias","kms:UpdateKeyDescription"],"Resource":"*"},
            {"Sid":"VeleroUsesKeyThroughS3","Effect":"Allow","Principal":{"AWS":
            "{{{{account}}}}:root"},
            "Action":["kms:Decrypt","kms:GenerateDataKey"],"Resource":"*","Condition":{"ArnEquals":
            {"aws:PrincipalArn":"{{{{account}}}}:role/{{{{id}}}}-velero"},
            "StringEquals":{"kms:ViaService":"s3.{{{{region}}}}.amazonaws.com"}}}]}
            """.ReplaceLineEndings(""),
            graph["velero-key", "policy"]);
    }

    [Fact]
    public async Task In_china_everything_is_of_its_partition_and_s3_goes_by_either_name()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod with
        {
            Aws = new() { AccountId = "111122223333", Region = "cn-north-1" },
        });

        Assert.Contains(
            """
            "StringEquals":{"kms:ViaService":["s3.cn-north-1.amazonaws.com","s3.cn-north-1.amazonaws.com.cn"]}
            """,
            graph["velero-key", "policy"],
            StringComparison.Ordinal);
        Assert.Equal(
            """
            {"kmsKeyId":"stand-in:velero-key","region":"cn-north-1","s3Url":"https://s3.cn-north-1.amazonaws.com.cn"}
            """,
            graph["velero-storage-location", "spec.config"]);
        Assert.Contains(
            "arn:aws-cn:eks:cn-north-1:", graph["velero-role", "assumeRolePolicy"], StringComparison.Ordinal);
        Assert.All(graph.Resources, resource =>
            Assert.DoesNotContain("arn:aws:", PlainJson.Of(resource.Inputs), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_in_govcloud_names_the_commercial_partition()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.GovCloud);

        Assert.All(graph.Resources, resource =>
            Assert.DoesNotContain("arn:aws:", PlainJson.Of(resource.Inputs), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DeploymentEnvironment.Prod, true)]
    [InlineData(DeploymentEnvironment.Staging, true)]
    [InlineData(DeploymentEnvironment.Dev, null)]
    [InlineData(DeploymentEnvironment.Local, null)]
    public void Stored_data_outlives_a_mistake_everywhere_but_in_development(
        DeploymentEnvironment environment, bool? kept)
    {
        var options = Platform.Components.DataProtection.Of(environment).Options(null!);

        Assert.Equal(kept, options.Protect);
        Assert.Equal(kept, options.RetainOnDelete);
    }
}
