using System.Collections.Immutable;
using Platform.Policies;
using Platform.Tenancy;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>Objects of this environment, and of others.</summary>
internal static class EnvironmentExamples
{
    /// <summary>The examples.</summary>
    /// <param name="here">The environment.</param>
    /// <param name="others">The other environments that names begin with.</param>
    /// <returns>The examples.</returns>
    public static ImmutableArray<PolicyExample> Of(string here, string[] others) =>
    [
        .. Kinds.SelectMany(kind => new[]
        {
            Workload($"{kind.Kind.ToLowerInvariant()}-here", kind, here, ExampleResult.Pass),
            Workload($"{kind.Kind.ToLowerInvariant()}-elsewhere", kind, "qa", ExampleResult.Fail),
        }),
        Workload("old-one-loses-a-finalizer", ("apps/v1", "Deployment"), "qa", ExampleResult.Skip) with
        {
            Before = Given("old-one-loses-a-finalizer", ("apps/v1", "Deployment"), "qa")
                .Replace("\"labels\"", "\"finalizers\": [\"foregroundDeletion\"], \"labels\"", StringComparison.Ordinal),
        },
        Workload("moved-elsewhere", ("apps/v1", "Deployment"), "qa", ExampleResult.Fail) with
        {
            Before = Given("moved-elsewhere", ("apps/v1", "Deployment"), here),
        },
        Workload("corrected", ("apps/v1", "Deployment"), here, ExampleResult.Pass) with
        {
            Before = Given("corrected", ("apps/v1", "Deployment"), "qa"),
        },
        Namespace("team-shop", "", ExampleResult.Pass),
        Namespace($"{here}-shop", "", ExampleResult.Pass),
        Namespace("production", "", ExampleResult.Pass),
        Namespace("devtools", "", ExampleResult.Pass),
        Namespace("team-labelled", $"\"{TeamNames.EnvironmentLabel}\": \"{here}\"", ExampleResult.Pass),
        Namespace("team-mislabelled", $"\"{TeamNames.EnvironmentLabel}\": \"qa\"", ExampleResult.Fail),
        Namespace("team-other-case", $"\"{TeamNames.EnvironmentLabel}\": \"{here.ToUpperInvariant()}\"", ExampleResult.Fail),
        .. others.Select(other => Namespace($"{other}-shop", "", ExampleResult.Fail)),
        .. others.Select(other => Namespace($"my-{other}-shop", "", ExampleResult.Pass)),
    ];

    private static (string Version, string Kind)[] Kinds =>
    [
        ("apps/v1", "Deployment"), ("apps/v1", "StatefulSet"), ("apps/v1", "DaemonSet"), ("batch/v1", "CronJob"),
        ("batch/v1", "Job"),
    ];

    private static PolicyExample Namespace(string name, string labels, ExampleResult expected) =>
        new() { Name = name, Expected = expected, Given = TeamNamespaceExamples.Of(name, labels) };

    private static PolicyExample Workload(
        string name, (string Version, string Kind) kind, string environment, ExampleResult expected) =>
        new() { Name = name, Expected = expected, Given = Given(name, kind, environment) };

    private static string Given(string name, (string Version, string Kind) kind, string environment)
    {
        var label = $"\"{TeamNames.EnvironmentLabel}\": \"{environment}\"";
        return $$"""
            {"apiVersion": "{{kind.Version}}", "kind": "{{kind.Kind}}",
             "metadata": {"name": "{{name}}", "namespace": "team-shop", "labels": { {{label}} } } }
            """;
    }
}
