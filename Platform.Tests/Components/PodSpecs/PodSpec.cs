using System.Text.Json.Nodes;
using Platform.Cli.Graph;

namespace Platform.Tests.Components.PodSpecs;

/// <summary>A pod as an object of ours describes it, with the object's own settings for running it.</summary>
/// <param name="Owner">The object: <c>kind/namespace/name</c>.</param>
/// <param name="Kind">The object's kind.</param>
/// <param name="Namespace">The object's namespace.</param>
/// <param name="Name">The object's name.</param>
/// <param name="Spec">The object's <c>spec</c>.</param>
/// <param name="Pod">The pod's <c>spec</c>.</param>
internal sealed record PodSpec(
    string Owner, string Kind, string? Namespace, string Name, JsonNode Spec, JsonNode Pod)
{
    /// <summary>The pods of an object: one of a workload, one a template of a workflow, none of anything else.</summary>
    public static IEnumerable<PodSpec> AllOf(KubernetesObject item) =>
        item.Kind is "WorkflowTemplate" or "ClusterWorkflowTemplate" or "Workflow" or "CronWorkflow"
            ? WorkflowPods.Of(item.Kind, item.Namespace, item.Name, item.ToManifest()["spec"]!)
            : Of(item) is { } pod ? [pod] : [];

    private static PodSpec? Of(KubernetesObject item)
    {
        var spec = item.ToManifest()["spec"];
        var pod = item.Kind switch
        {
            "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "Job" => spec?["template"]?["spec"],
            "CronJob" => spec?["jobTemplate"]?["spec"]?["template"]?["spec"],
            "Pod" => spec,
            _ => null,
        };
        return pod is null
            ? null
            : new PodSpec(
                $"{item.Kind}/{item.Namespace}/{item.Name}", item.Kind, item.Namespace, item.Name, spec!, pod);
    }

    /// <summary>Whether its pods come to an end.</summary>
    public bool Ends => Kind is "Job" or "CronJob" || IsWorkflow;

    /// <summary>Whether it is a step of a workflow of Argo's.</summary>
    public bool IsWorkflow => Kind.Contains("Workflow", StringComparison.Ordinal);

    /// <summary>All containers, those that run first included.</summary>
    public IEnumerable<JsonNode> Containers =>
        Items(Pod["initContainers"]).Concat(Items(Pod["containers"]));

    /// <summary>Elements of a list that may be absent.</summary>
    public static IEnumerable<JsonNode> Items(JsonNode? list) => list?.AsArray().OfType<JsonNode>() ?? [];
}
