using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Platform.Tests.Components.Backup;
using Pulumi.Testing;

namespace Platform.Tests.Components.Operators;

/// <summary>The network policies of a namespace, asked as Kubernetes would.</summary>
internal sealed class NamespaceNetwork
{
    private readonly ImmutableArray<(string Name, JsonNode Spec)> _policies;

    private NamespaceNetwork(IEnumerable<(string Name, JsonNode Spec)> policies) => _policies = [.. policies];

    public static NamespaceNetwork Of(IEnumerable<MockResourceArgs> resources, string ns) => new(
        from resource in resources
        where resource.Type == "kubernetes:networking.k8s.io/v1:NetworkPolicy"
        let json = JsonNode.Parse(PlainJson.Of(resource.Inputs))!
        where (string?)json["metadata"]!["namespace"] == ns
        select ((string)json["metadata"]!["name"]!, json["spec"]!));

    /// <summary>Whether a pod that no other policy names has no network at all.</summary>
    public bool DeniesTheRest => _policies.Any(policy => Selects(policy.Spec, ImmutableDictionary<string, string>.Empty)
        && Types(policy.Spec) is ["Egress", "Ingress"]);

    /// <summary>The policies that name a pod and allow it something, by name.</summary>
    public string[] Naming(ImmutableDictionary<string, string> labels) =>
    [
        .. _policies.Where(policy => Selects(policy.Spec, labels))
            .Where(policy => policy.Spec["ingress"] is not null || policy.Spec["egress"] is not null)
            .Select(policy => policy.Name).Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether a pod may call a port, anywhere or at one address.</summary>
    public bool Allows(ImmutableDictionary<string, string> labels, int port, string protocol, string? address = null) =>
        _policies.Where(policy => Selects(policy.Spec, labels))
            .SelectMany(policy => policy.Spec["egress"]?.AsArray() ?? [])
            .Any(rule => HasPort(rule!, port, protocol) && HasPeer(rule!, address));

    private static bool HasPort(JsonNode rule, int port, string protocol) =>
        rule["ports"] is not JsonArray { Count: > 0 } ports
        || ports.Any(one => (int)one!["port"]! == port && (string?)one["protocol"] == protocol);

    private static bool HasPeer(JsonNode rule, string? address) =>
        rule["to"] is not JsonArray { Count: > 0 } peers
        || peers.Any(peer => (string?)peer!["ipBlock"]?["cidr"] is { } cidr && (cidr == "0.0.0.0/0" || cidr == address));

    private static bool Selects(JsonNode spec, ImmutableDictionary<string, string> labels) =>
        spec["podSelector"]!["matchLabels"] is not JsonObject wanted
        || wanted.All(pair => labels.GetValueOrDefault(pair.Key) == (string?)pair.Value);

    private static string[] Types(JsonNode spec) =>
        [.. spec["policyTypes"]!.AsArray().Select(type => (string)type!).Order(StringComparer.Ordinal)];
}
