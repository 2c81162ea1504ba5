using System.Globalization;
using System.Text.Json.Nodes;

namespace Platform.Tests.Components.PodSpecs;

/// <summary>
/// What every pod of ours must meet, by the name that exceptions call it. The checks behind it: checkov CKV_K8S_*, trivy
/// KSV-*, kube-score, kube-linter, CIS EKS 4.
/// </summary>
internal static class PodRules
{
    private const int FirstOrdinaryId = 10_000;

    private static readonly (string Rule, Func<PodSpec, bool> Holds)[] Pods =
    [
        ("runAsNonRoot", pod => Flag(pod.Pod["securityContext"]?["runAsNonRoot"]) == true),
        ("highUserId", pod => new[] { "runAsUser", "runAsGroup", "fsGroup" }
            .All(id => Number(pod.Pod["securityContext"]?[id]) >= FirstOrdinaryId)),
        ("seccompProfile", pod => Text(pod.Pod["securityContext"]?["seccompProfile"]?["type"]) == "RuntimeDefault"),
        ("hostNamespaces", pod =>
            new[] { "hostNetwork", "hostPID", "hostIPC" }.All(host => Flag(pod.Pod[host]) != true)),
        ("hostPath", pod => PodSpec.Items(pod.Pod["volumes"]).All(volume => volume["hostPath"] is null)),
        ("emptyDirLimit", pod => PodSpec.Items(pod.Pod["volumes"])
            .Where(volume => volume["emptyDir"] is not null)
            .All(volume => volume["emptyDir"]?["sizeLimit"] is not null)),
        ("serviceAccount", pod => Text(pod.Pod["serviceAccountName"]) is { } name && name != "default"),
        ("noToken", pod => Flag(pod.Pod["automountServiceAccountToken"]) == false),
        ("ownNamespace", pod => pod.Namespace is not (null or "default" or "kube-system")),
    ];

    private static readonly (string Rule, Func<PodSpec, JsonNode, bool> Holds)[] Containers =
    [
        ("noPrivilegeEscalation", (_, one) => Flag(one["securityContext"]?["allowPrivilegeEscalation"]) == false),
        ("notPrivileged", (_, one) => Flag(one["securityContext"]?["privileged"]) != true),
        ("dropAll", (_, one) =>
            PodSpec.Items(one["securityContext"]?["capabilities"]?["drop"]).Any(name => Text(name) == "ALL")
            && !PodSpec.Items(one["securityContext"]?["capabilities"]?["add"]).Any()),
        ("readOnlyRoot", (_, one) => Flag(one["securityContext"]?["readOnlyRootFilesystem"]) == true),
        ("limits", (_, one) => new[] { "requests", "limits" }
            .All(side => one["resources"]?[side]?["cpu"] is not null && one["resources"]?[side]?["memory"] is not null)),
        ("imageDigest", (_, one) => Text(one["image"])?.Contains("@sha256:", StringComparison.Ordinal) == true),
        ("imageTag", (_, one) => Text(one["image"]) is { } image
            && image[(image.LastIndexOf('/') + 1)..].Contains(':', StringComparison.Ordinal)
            && !image.EndsWith(":latest", StringComparison.Ordinal)),
        ("pullPolicy", (_, one) => Text(one["imagePullPolicy"]) == "Always"
            || Text(one["image"])?.Contains("@sha256:", StringComparison.Ordinal) == true),
        ("imageRegistry", (_, one) =>
            Text(one["image"])?.Split('/')[0].Contains('.', StringComparison.Ordinal) == true),
        ("hostPort", (_, one) => PodSpec.Items(one["ports"]).All(port => port["hostPort"] is null)),
        ("noSecretInEnvironment", (_, one) => one["envFrom"] is null && PodSpec.Items(one["env"])
            .All(variable => variable["valueFrom"]?["secretKeyRef"] is null)),
        ("probes", (pod, one) => pod.Ends || IsInit(pod, one)
            || (one["livenessProbe"] is not null && one["readinessProbe"] is not null)),
    ];

    /// <summary>The rules that a pod breaks, each once.</summary>
    public static IEnumerable<string> Broken(PodSpec pod) =>
        pod.Kind == "CronWorkflow" ? WorkflowRules.Broken(pod) : BrokenByPod(pod);

    private static IEnumerable<string> BrokenByPod(PodSpec pod) =>
        Pods.Where(rule => !rule.Holds(pod)).Select(rule => rule.Rule)
            .Concat(Containers
                .Where(rule => !pod.Containers.All(container => rule.Holds(pod, container)))
                .Select(rule => rule.Rule))
            .Concat(JobRules.Broken(pod))
            .Concat(WorkflowRules.Broken(pod));

    /// <summary>Names of all rules.</summary>
    public static IEnumerable<string> Names =>
        Pods.Select(rule => rule.Rule).Concat(Containers.Select(rule => rule.Rule)).Concat(JobRules.Names)
            .Concat(WorkflowRules.Names).Distinct(StringComparer.Ordinal);

    private static bool IsInit(PodSpec pod, JsonNode container) =>
        PodSpec.Items(pod.Pod["initContainers"]).Contains(container);

    private static long? Number(JsonNode? node) =>
        node is null ? null : long.Parse(node.ToString(), CultureInfo.InvariantCulture);

    private static bool? Flag(JsonNode? node) => node?.GetValue<bool>();

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
