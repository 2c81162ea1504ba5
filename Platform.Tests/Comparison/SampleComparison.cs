using System.Text.Json.Nodes;
using Platform.Cli.Comparison;
using Platform.Cli.Graph;
using Platform.Cli.Runs;
using Platform.Tests.Cli;

namespace Platform.Tests.Comparison;

/// <summary>The sample graph beside one of a stack before it, with one difference of each kind.</summary>
internal static class SampleComparison
{
    private static readonly StackIdentity StagingIdentity =
        SampleIdentity.Of("acme-staging", "staging.example.com", "acme-staging");

    private static readonly StackIdentity ProdIdentity = SampleIdentity.Of("acme", "example.com", "acme");

    public static ComparedStack Staging { get; } = new(Before(), StagingIdentity);

    public static ComparedStack Prod { get; } = new(SampleGraph.Whole, ProdIdentity);

    public static ComparisonReport Report { get; } = new()
    {
        From = SampleReport.Of(Staging.Graph) with { Stack = "staging", ConfigFile = "Pulumi.staging.yaml" },
        To = SampleReport.Whole,
        Difference = GraphComparison.Of(Staging, Prod, showAlike: false),
        Duration = TimeSpan.FromMilliseconds(820),
        ExitCode = ExitCode.Ok,
    };

    public static GraphResource Moved(GraphResource resource) => resource with
    {
        Urn = InStaging(resource.Urn),
        Parent = resource.Parent is { } parent ? InStaging(parent) : null,
        Provider = resource.Provider is { } provider ? InStaging(provider) : null,
        Name = resource.Name == "platform-prod" ? "platform-staging" : resource.Name,
        Dependencies = [.. resource.Dependencies.Select(InStaging)],
    };

    private static ResourceGraph Before() => new(
        "platform",
        "staging",
        [.. SampleGraph.Whole.Resources.Select(Moved).Select(Changed).OfType<GraphResource>(), Old],
        []);

    // Made anew each time: the members above are made before this line.
    private static GraphResource Old => Moved(SampleGraph.Kubernetes("velero.io/v1:Schedule", "velero-hourly", """
        {"metadata":{"name":"hourly","namespace":"velero"},"spec":{"schedule":"0 * * * *","template":{"ttl":"24h"}}}
        """) with { Dependencies = [SampleGraph.Release.Urn] });

    private static GraphResource? Changed(GraphResource resource) => resource.Name switch
    {
        "velero" when resource.Custom => With(resource, """
            {"name":"velero","namespace":"velero","chart":"velero","version":"12.0.1",
             "repositoryOpts":{"repo":"https://vmware-tanzu.github.io/helm-charts"},
             "values":{"image":{"tag":"v1.17.0"},"snapshotsEnabled":true,"empty":{"old":1},"none":[],
              "nodeSelector":{"a":"A value that is far too long for a line of any screen, however wide it may be"}}}
            """),
        "velero-bucket" => With(resource, """{"bucket":"acme-staging-velero-backups","forceDestroy":true}""") with
        {
            Options = new(),
        },
        "velero-bucket-policy" => With(resource, """
            {"bucket":"acme-staging-velero-backups",
             "policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Old\",\"Effect\":\"Deny\"}]}"}
            """),
        "velero-alerts" => null,
        _ => resource,
    };

    private static GraphResource With(GraphResource resource, string inputs) =>
        resource with { Inputs = (JsonObject)JsonNode.Parse(inputs)! };

    private static string InStaging(string text) => text
        .Replace("urn:pulumi:prod::", "urn:pulumi:staging::", StringComparison.Ordinal)
        .Replace("::platform-prod", "::platform-staging", StringComparison.Ordinal);
}
