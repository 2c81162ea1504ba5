using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Platform.Cli.Graph;
using Platform.Policies;
using Platform.Tests.Cli;
using Platform.Tests.Components.PodSpecs;
using Xunit;

namespace Platform.Tests.Policies;

/// <summary>What the program itself renders passes its own policies, as in prod.</summary>
[Trait("kind", "process")]
public sealed class OwnWorkloadTests
{
    private static readonly ImmutableArray<string> Kinds =
        ["CronJob", "DaemonSet", "Deployment", "Job", "Pod", "PodDisruptionBudget", "StatefulSet"];

    // Object and policy, with the reason.
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["StatefulSet/velero-object-store/seaweedfs restrict-image-registries"] =
            "It stands in for S3 on somebody's own machine, and is published on Docker Hub only.",
    };

    [Fact]
    public async Task Every_stacks_workloads_pass_every_policy_or_are_excepted()
    {
        var cases = new List<(string Policy, JsonObject Manifest, string Owner, PolicyExample Example)>();
        foreach (var stack in GoldenNames.Trees)
        {
            cases.AddRange(await CasesAsync(stack));
        }

        var results = await PolicyEvaluation.OfAsync(cases.Select(item => (item.Manifest, item.Example)));
        var broken = cases.Zip(results)
            .Where(pair => pair.Second.Result is "fail" or "error")
            .Select(pair => $"{pair.First.Owner} {pair.First.Policy}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Equal(Exceptions.Keys.Order(StringComparer.Ordinal), broken);
        Assert.All(Exceptions.Values, reason => Assert.EndsWith(".", reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Workflow_steps_are_looked_at()
    {
        var graph = (await StackRuns.OfAsync("prod")).Graph!;

        Assert.NotEmpty(graph.Resources.Select(KubernetesObject.From).OfType<KubernetesObject>().SelectMany(Pods));
        Assert.DoesNotContain("platform-workflows", ExemptNamespaces.Names);
    }

    private static async Task<IEnumerable<(string, JsonObject, string, PolicyExample)>> CasesAsync(string stack)
    {
        var policies = (await PolicyEvaluation.ManifestsAsync(stack))
            .Where(policy => (string?)policy.Value["kind"] == "ValidatingPolicy")
            // What asks who it is asks it of people.
            .Where(policy => !policy.Value.ToJsonString().Contains("userInfo", StringComparison.Ordinal))
            .ToList();
        var objects = (await StackRuns.OfAsync(stack)).Graph!.Resources
            .Select(KubernetesObject.From).OfType<KubernetesObject>().ToList();
        var owned = objects.Where(item => Kinds.Contains(item.Kind))
            .Select(item => (Owner: $"{item.Kind}/{item.Namespace}/{item.Name}", Manifest: (JsonNode)item.ToManifest()))
            .Concat(objects.SelectMany(Pods))
            .ToList();
        return policies.SelectMany(
            policy => owned, (policy, item) => (policy.Key, policy.Value, item.Owner, Example(item.Manifest)));
    }

    // What Argo makes of a workflow's steps.
    private static IEnumerable<(string Owner, JsonNode Manifest)> Pods(KubernetesObject item) =>
        item.Kind != "WorkflowTemplate" ? [] : PodSpec.AllOf(item).Select(pod =>
        {
            var spec = pod.Spec.DeepClone().AsObject();
            spec["restartPolicy"] = "Never";
            return (pod.Owner, (JsonNode)new JsonObject
            {
                ["apiVersion"] = "v1",
                ["kind"] = "Pod",
                ["metadata"] = new JsonObject { ["name"] = "step", ["namespace"] = item.Namespace },
                ["spec"] = spec,
            });
        });

    // What a person makes by hand is reported for that alone.
    private static PolicyExample Example(JsonNode manifest) => new()
    {
        Name = "own",
        Expected = ExampleResult.Pass,
        Given = manifest.ToJsonString(),
        User = "system:serviceaccount:argocd:argocd-application-controller",
    };
}
