using System.Text.Json.Nodes;
using Platform.Cli.Graph;

namespace Platform.Tests.Cli;

/// <summary>A small graph made by hand: a bit of everything that screens, files and rules look at.</summary>
internal static class SampleGraph
{
    public const string Root = "urn:pulumi:prod::platform::pulumi:pulumi:Stack::platform-prod";
    public const string Component = "urn:pulumi:prod::platform::platform:backup:VeleroBackup::velero";
    public const string AwsProvider = "urn:pulumi:prod::platform::pulumi:providers:aws::aws";
    public const string KubernetesProvider = "urn:pulumi:prod::platform::pulumi:providers:kubernetes::cluster";

    public static ResourceGraph Of(params IEnumerable<GraphResource> resources) =>
        new("platform", "prod", [.. Frame(), .. resources], []);

    public static GraphResource Aws(string type, string name, string inputs) => new()
    {
        Urn = $"{Component}${type}::{name}",
        Type = type,
        Name = name,
        Parent = Component,
        Custom = true,
        Provider = $"{AwsProvider}::aws-id",
        Version = "7.48.0",
        Inputs = (JsonObject)JsonNode.Parse(inputs)!,
    };

    public static GraphResource Kubernetes(string type, string name, string inputs) => new()
    {
        Urn = $"{Component}$kubernetes:{type}::{name}",
        Type = $"kubernetes:{type}",
        Name = name,
        Parent = Component,
        Custom = true,
        Provider = $"{KubernetesProvider}::cluster-id",
        Version = "4.32.0",
        Inputs = (JsonObject)JsonNode.Parse(inputs)!,
    };

    public static GraphResource Release { get; } = Kubernetes("helm.sh/v3:Release", "velero", """
        {"name":"velero","namespace":"velero","chart":"velero","version":"12.1.0",
         "repositoryOpts":{"repo":"https://vmware-tanzu.github.io/helm-charts"},
         "values":{"image":{"tag":"v1.18.0"},"snapshotsEnabled":false,"replicas":1,"empty":{},"none":[]}}
        """);

    public static GraphResource Schedule { get; } = Kubernetes("velero.io/v1:Schedule", "velero-daily", """
        {"apiVersion":"velero.io/v1","kind":"Schedule","metadata":{"name":"daily","namespace":"velero"},
         "spec":{"schedule":"0 3 * * *","template":{"ttl":"720h","includedNamespaces":["*"]}}}
        """) with { Dependencies = [Release.Urn] };

    // Static members are made in the order they stand in: this one needs those above.
    public static ResourceGraph Whole { get; } = new("platform", "prod", [.. All()], new JsonObject
    {
        ["backupBucketName"] = "acme-velero-backups",
        ["backupSchedules"] = new JsonArray("daily", "hourly"),
    });

    private static IEnumerable<GraphResource> All() =>
    [
        .. Frame(),
        Aws("aws:iam/role:Role", "velero-role", """
            {"name":"acme-velero",
             "assumeRolePolicy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"}]}"}
            """) with { Options = new() { Protect = true } },
        Aws("aws:s3/bucket:Bucket", "velero-bucket", """{"bucket":"acme-velero-backups","forceDestroy":false}""") with
        {
            Options = new() { Protect = true, RetainOnDelete = true },
        },
        Aws("aws:s3/bucketPolicy:BucketPolicy", "velero-bucket-policy", """
            {"bucket":"acme-velero-backups","policy":"{\"Version\":\"2012-10-17\",\"Statement\":[]}"}
            """),
        Kubernetes("core/v1:Namespace", "velero-namespace", """
            {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"velero"}}
            """),
        Kubernetes("core/v1:Secret", "velero-repo-credentials", """
            {"apiVersion":"v1","kind":"Secret","metadata":{"name":"velero-repo-credentials","namespace":"velero"},
             "stringData":"[secret]"}
            """),
        Release,
        Schedule,
        Kubernetes("monitoring.coreos.com/v1:PrometheusRule", "velero-alerts", """
            {"apiVersion":"monitoring.coreos.com/v1","kind":"PrometheusRule",
             "metadata":{"name":"velero-alerts","namespace":"velero","annotations":{"pulumi.com/skipAwait":"true"}},
             "spec":{"groups":[{"name":"velero","rules":[{"alert":"BackupFailed","expr":"up == 0\nor up == 1\n"}]}]}}
            """),
    ];

    private static IEnumerable<GraphResource> Frame() =>
    [
        new()
        {
            Urn = Root, Type = "pulumi:pulumi:Stack", Name = "platform-prod", Custom = false, Inputs = [],
        },
        new()
        {
            Urn = Component, Type = "platform:backup:VeleroBackup", Name = "velero", Parent = Root,
            Custom = false, Inputs = [],
        },
        new()
        {
            Urn = AwsProvider, Type = "pulumi:providers:aws", Name = "aws", Parent = Root, Custom = true,
            Version = "7.48.0", Inputs = new JsonObject { ["region"] = "us-west-2" },
        },
        new()
        {
            Urn = KubernetesProvider, Type = "pulumi:providers:kubernetes", Name = "cluster", Parent = Root,
            Custom = true, Version = "4.32.0", Inputs = [],
        },
    ];
}
