using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Platform.Tests.Components.CrossRegion;
using Xunit;

namespace Platform.Tests.Components.Secrets;

public sealed class PlatformSecretsTests
{
    private static readonly SecretsConfig Two = new()
    {
        ReplicaRegion = "eu-west-1",
        Entries = ImmutableSortedDictionary<string, ManagedSecretConfig>.Empty
            .Add("partner", new()
            {
                Description = "Key of a partner.",
                InitialValue = new SecretText("hunter2"),
                Rotation = new() { Function = "rotate-partner", EveryDays = 30 },
            })
            .Add("velero/repository-password", new() { Description = "Opens the backups." }),
    };

    private static readonly Lazy<Task<BackupGraph>> Graph =
        new(() => BackupGraph.OfAsync(BackupStacks.Prod with { Secrets = Two }));

    [Fact]
    public async Task A_secret_has_a_copy_under_a_key_of_its_region()
    {
        var graph = await Graph.Value;

        Assert.Equal(
            """
            {"description":"Opens the backups.","kmsKeyId":"stand-in:secrets-key","name":"acme-prod/velero/repository-password","replicas":[{"kmsKeyId":"stand-in:secrets-key-dr","region":"eu-west-1"}]}
            """,
            graph["secrets-velero-repository-password"]);
        Assert.Equal("alias/acme-prod-secrets", graph["secrets-key-alias", "name"]);
        Assert.Equal("alias/acme-prod-secrets", graph["secrets-key-dr-alias", "name"]);
        Assert.Contains("secretsmanager.eu-central-1.amazonaws.com", graph["secrets-key", "policy"], StringComparison.Ordinal);
        Assert.Contains("secretsmanager.eu-west-1.amazonaws.com", graph["secrets-key-dr", "policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_value_is_a_secret_and_only_given_where_there_is_one()
    {
        var graph = await Graph.Value;

        Assert.Equal("aws:secretsmanager/secretVersion:SecretVersion", graph.Find("secrets-partner-value").Type);
        Assert.DoesNotContain(
            graph.Resources, resource => resource.Name == "secrets-velero-repository-password-value");
    }

    [Fact]
    public async Task Rotation_calls_the_owner_s_function_at_its_time()
    {
        var graph = await Graph.Value;

        Assert.Equal(
            """
            {"rotateImmediately":false,"rotationLambdaArn":"arn:aws:lambda:eu-central-1:111122223333:function:rotate-partner","rotationRules":{"automaticallyAfterDays":30},"secretId":"secrets-partner-id"}
            """,
            graph["secrets-partner-rotation"]);
    }

    [Fact]
    public async Task External_Secrets_may_read_the_copies_and_decrypt_in_both_regions()
    {
        var graph = await Graph.Value;

        Assert.Equal("acme-prod-external-secrets", graph["secrets-reader", "role"]);
        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"DecryptOwn","Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:aws:kms:eu-central-1:111122223333:key/*","Condition":{"ForAnyValue:StringEquals":{"kms:ResourceAliases":"alias/acme-prod-secrets"},"StringEquals":{"kms:ViaService":"secretsmanager.eu-central-1.amazonaws.com"}}},{"Sid":"ReadCopies","Effect":"Allow","Action":["secretsmanager:DescribeSecret","secretsmanager:GetSecretValue"],"Resource":"arn:aws:secretsmanager:eu-west-1:111122223333:secret:acme-prod/*"},{"Sid":"DecryptCopies","Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:aws:kms:eu-west-1:111122223333:key/*","Condition":{"ForAnyValue:StringEquals":{"kms:ResourceAliases":"alias/acme-prod-secrets"},"StringEquals":{"kms:ViaService":"secretsmanager.eu-west-1.amazonaws.com"}}}]}
            """,
            graph["secrets-reader", "policy"]);
    }

    [Fact]
    public async Task The_copies_have_a_store_and_something_reads_it_each_hour()
    {
        var graph = await Graph.Value;

        Assert.Equal(
            """
            {"apiVersion":"external-secrets.io/v1","kind":"ClusterSecretStore","metadata":{"name":"aws-secrets-manager-dr"},"spec":{"conditions":[{"namespaceSelector":{"matchLabels":{"app.kubernetes.io/part-of":"platform"}}}],"provider":{"aws":{"region":"eu-west-1","service":"SecretsManager"}}}}
            """,
            graph["secrets-replica-store"]);
        Assert.Equal(
            """
            {"apiVersion":"external-secrets.io/v1","kind":"ExternalSecret","metadata":{"name":"secret-replica-canary","namespace":"external-secrets"},"spec":{"data":[{"remoteRef":{"key":"acme-prod/recovery/canary"},"secretKey":"canary"}],"refreshInterval":"1h","secretStoreRef":{"kind":"ClusterSecretStore","name":"aws-secrets-manager-dr"},"target":{"creationPolicy":"Owner","deletionPolicy":"Delete"}}}
            """,
            graph["secrets-replica-canary"]);
    }

    [Fact]
    public async Task Copies_follow_the_backups_region_where_none_is_named()
    {
        var graph = await BackupGraph.OfAsync(
            CrossRegionBackupTests.Replicating(BackupStacks.GovCloud, "us-gov-east-1") with
            {
                Secrets = Two with { ReplicaRegion = null },
            });

        Assert.Contains("us-gov-east-1", graph["secrets-partner", "replicas"], StringComparison.Ordinal);
        foreach (var (name, input) in (ReadOnlySpan<(string, string)>)
            [("secrets-key", "policy"), ("secrets-key-dr", "policy"), ("secrets-reader", "policy"), ("secrets-partner-rotation", "rotationLambdaArn")])
        {
            Assert.Contains("arn:aws-us-gov:", graph[name, input], StringComparison.Ordinal);
            Assert.DoesNotContain("arn:aws:", graph[name, input], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_stack_that_takes_another_s_place_may_read_its_secrets()
    {
        var graph = await BackupGraph.OfAsync(
            BackupStacks.Prod with { Secrets = new SecretsConfig { ReadDeployments = ["acme-other"] } });

        Assert.Contains(
            "\"Resource\":\"arn:aws:secretsmanager:eu-central-1:111122223333:secret:acme-other/*\"",
            graph["secrets-reader", "policy"], StringComparison.Ordinal);
        Assert.DoesNotContain(graph.Resources, resource => resource.Name == "secrets-key");
    }

    [Fact]
    public async Task Pods_mount_secrets_by_a_role_of_their_service_account()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod with
        {
            Secrets = Two with
            {
                ProviderClasses = ImmutableSortedDictionary<string, SecretProviderClassConfig>.Empty.Add("example", new()
                {
                    Namespace = "default",
                    ServiceAccount = "web",
                    Files = ImmutableSortedDictionary<string, string>.Empty.Add("key", "partner"),
                }),
            },
        });

        Assert.Equal(
            """
            {"apiVersion":"secrets-store.csi.x-k8s.io/v1","kind":"SecretProviderClass","metadata":{"name":"example","namespace":"default"},"spec":{"parameters":{"failoverRegion":"eu-west-1","objects":"- objectName: acme-prod/partner\n  objectType: secretsmanager\n  objectAlias: key\n","region":"eu-central-1","usePodIdentity":"true"},"provider":"aws"}}
            """,
            graph["secrets-example"]);
        Assert.Contains(
            "\"Resource\":\"arn:aws:secretsmanager:eu-west-1:111122223333:secret:acme-prod/partner-??????\"",
            graph["secrets-example-files-role-policy", "policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stacks_without_secrets_and_local_ones_have_nothing_of_it()
    {
        foreach (var config in (PlatformConfig[])[BackupStacks.Prod, BackupStacks.Local with { Secrets = Two }])
        {
            var graph = await BackupGraph.OfAsync(config);

            Assert.DoesNotContain(
                graph.Resources, resource => resource.Name!.StartsWith("secrets", StringComparison.Ordinal));
        }
    }
}
