using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Components.Recovery;

/// <summary>
/// What a drill changes in the copies that it restores, as Velero's resource modifiers (velero: Restore Resource Modifiers):
/// no way in from outside, one pod a workload, and nothing by which Argo CD would take a copy for its own and prune it.
/// Pods and ReplicaSets keep their labels, or their owners would not find them.
/// </summary>
internal static class DrillModifiers
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Argo CD's two ways to mark what it owns (argo-cd: Resource Tracking).
    private const string Untracked =
        """{"metadata":{"annotations":{"argocd.argoproj.io/tracking-id":null},"labels":{"app.kubernetes.io/instance":null}}}""";

    private const string Inside =
        """
        {"spec":{"allocateLoadBalancerNodePorts":null,"externalTrafficPolicy":null,"healthCheckNodePort":null,"loadBalancerClass":null,"loadBalancerIP":null,"loadBalancerSourceRanges":null,"type":"ClusterIP"}}
        """;

    private static readonly ImmutableArray<string> Owned =
    [
        "configmaps", "daemonsets.apps", "deployments.apps", "persistentvolumeclaims",
        "rolebindings.rbac.authorization.k8s.io", "roles.rbac.authorization.k8s.io", "secrets", "serviceaccounts",
        "services", "statefulsets.apps",
    ];

    /// <summary>The rules, in JSON, which is YAML too. They name no namespace: the drill's restore has only one.</summary>
    public static string Text { get; } = new JsonObject
    {
        ["version"] = "v1",
        ["resourceModifierRules"] = new JsonArray(
        [
            Merge("services", """{"spec":{"externalIPs":null}}"""),
            .. ((string[])["LoadBalancer", "NodePort"]).SelectMany(Close),
            .. ((string[])["deployments.apps", "statefulsets.apps"]).Select(kind => Merge(kind, """{"spec":{"replicas":1}}""")),
            .. Owned.Select(kind => Merge(kind, Untracked)),
        ]),
    }.ToJsonString(Written).ReplaceLineEndings("\n") + "\n";

    // Velero itself drops the node ports that Kubernetes chose; a chosen one of the first port is dropped here, since a
    // service of type ClusterIP may have none.
    private static IEnumerable<JsonNode> Close(string type) =>
    [
        Rule("services", "patches", new JsonObject
        {
            ["operation"] = "add",
            ["path"] = "/spec/ports/0/nodePort",
            ["value"] = "0",
        }, type),
        Rule("services", "mergePatches", new JsonObject { ["patchData"] = Inside }, type),
    ];

    private static JsonObject Merge(string kind, string patch) =>
        Rule(kind, "mergePatches", new JsonObject { ["patchData"] = patch }, type: null);

    private static JsonObject Rule(string kind, string patches, JsonObject patch, string? type)
    {
        var conditions = new JsonObject { ["groupResource"] = kind };
        if (type is not null)
        {
            conditions["matches"] = new JsonArray(new JsonObject { ["path"] = "/spec/type", ["value"] = type });
        }

        return new JsonObject { ["conditions"] = conditions, [patches] = new JsonArray(patch) };
    }
}
