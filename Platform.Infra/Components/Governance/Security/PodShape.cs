using System.Collections.Immutable;
using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>
/// What policies on pods share: which requests they look at, and where containers are in a pod and in its controllers.
/// All kinds are named, so Kyverno rewrites no expression.
/// </summary>
internal static class PodShape
{
    private static readonly ImmutableArray<string> CreateAndUpdate = ["CREATE", "UPDATE"];

    /// <summary>Pods, their ephemeral containers, and whatever runs pods for long.</summary>
    public static PolicyMatch LongRunning { get; } = new()
    {
        Resources =
        [
            new("", "v1", ["pods", "pods/ephemeralcontainers", "replicationcontrollers"], CreateAndUpdate),
            new("apps", "v1", ["daemonsets", "deployments", "replicasets", "statefulsets"], CreateAndUpdate),
        ],
    };

    /// <summary>The same, with Jobs and CronJobs.</summary>
    public static PolicyMatch All { get; } = LongRunning with
    {
        Resources = [.. LongRunning.Resources, new("batch", "v1", ["cronjobs", "jobs"], CreateAndUpdate)],
    };

    /// <summary>
    /// Updates count only where they change what the pods are: status, labels, finalizers and replicas of what was there
    /// before the policy can still be changed, by controllers too.
    /// </summary>
    public static PolicyExpression Changed { get; } = new(
        "pods-change",
        """
        request.operation != 'UPDATE' || (
          object.kind == 'Pod' ? object.spec != oldObject.spec :
          object.kind == 'CronJob' ? object.spec.jobTemplate.spec.template != oldObject.spec.jobTemplate.spec.template :
          object.spec.template != oldObject.spec.template)
        """);

    /// <summary>
    /// The lists of containers. An update of a pod is about the containers that it adds or changes: who debugs an old pod
    /// need not answer for its other containers.
    /// </summary>
    public static ImmutableArray<PolicyExpression> Variables { get; } =
    [
        new(
            "pod",
            """
            object.kind == 'Pod' ? object.spec :
            object.kind == 'CronJob' ? object.spec.jobTemplate.spec.template.spec :
            object.spec.template.spec
            """),
        new(
            "settled",
            """
            request.operation == 'UPDATE' && object.kind == 'Pod'
              ? oldObject.spec.containers + oldObject.spec.?initContainers.orValue([])
                + oldObject.spec.?ephemeralContainers.orValue([])
              : []
            """),
        List("containers"),
        List("initContainers"),
        List("ephemeralContainers"),
        new("windows", "variables.pod.?os.?name.orValue('') == 'windows'"),
    ];

    private static PolicyExpression List(string name) =>
        new(name, $"variables.pod.?{name}.orValue([]).filter(c, !(c in variables.settled))");
}
