using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Platform.Components.Governance.Tenancy;
using Platform.Tenancy;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>
/// What a team namespace made by hand gets. The names differ from those of a team of the configuration, so that neither
/// takes the other's away when a namespace changes hands.
/// </summary>
internal static class TeamDefaultObjects
{
    /// <summary>Name of the defaults and of the quota.</summary>
    public const string Name = "namespace-defaults";

    /// <summary>Defaults, and then the quota.</summary>
    /// <param name="size">How much the namespace may take.</param>
    /// <returns>The objects, without their namespace.</returns>
    public static JsonArray Limits(TenantSize size)
    {
        var hard = size.Hard();
        var limits = TenantDefaults.Of(hard);
        return
        [
            Object("v1", "LimitRange", Name, new JsonObject
            {
                ["limits"] = new JsonArray(
                    new JsonObject
                    {
                        ["type"] = "Container",
                        ["defaultRequest"] = Map(limits.DefaultRequest),
                        ["default"] = Map(limits.Default),
                        ["max"] = Map(limits.ContainerMax),
                    },
                    new JsonObject
                    {
                        ["type"] = "PersistentVolumeClaim",
                        ["min"] = Map(limits.ClaimMin),
                        ["max"] = Map(limits.ClaimMax),
                    }),
            }),
            Object("v1", "ResourceQuota", Name, new JsonObject { ["hard"] = Map(hard) }),
        ];
    }

    /// <summary>What every pod needs is allowed, and then all else denied.</summary>
    /// <param name="apiServer">How pods reach the API server.</param>
    /// <param name="hasPodIdentity">Whether pods get credentials from the Pod Identity agent.</param>
    /// <returns>The objects, without their namespace.</returns>
    public static JsonArray Network(ApiServerAddress apiServer, bool hasPodIdentity)
    {
        var egress = new JsonArray(
            new JsonObject { ["ports"] = new JsonArray(Port(53, "UDP"), Port(53)) },
            Reach(apiServer.Port, apiServer.Cidrs),
            new JsonObject { ["to"] = new JsonArray(AnyPodHere()) });
        if (hasPodIdentity)
        {
            egress.Add(Reach(80, ["169.254.170.23/32"]));
        }

        return
        [
            Policy("namespace-allow-basics", new JsonArray(new JsonObject { ["from"] = new JsonArray(AnyPodHere(), Prometheus()) }), egress),
            Policy("namespace-default-deny", null, null),
        ];
    }

    private static JsonObject AnyPodHere() => new() { ["podSelector"] = new JsonObject() };

    private static JsonObject Prometheus() => new()
    {
        ["namespaceSelector"] = new JsonObject
        {
            ["matchLabels"] = new JsonObject { ["kubernetes.io/metadata.name"] = "monitoring" },
        },
        ["podSelector"] = new JsonObject
        {
            ["matchLabels"] = new JsonObject { ["app.kubernetes.io/name"] = "prometheus" },
        },
    };

    private static JsonObject Reach(int port, ImmutableArray<string> cidrs)
    {
        var rule = new JsonObject { ["ports"] = new JsonArray(Port(port)) };
        if (!cidrs.IsEmpty)
        {
            rule["to"] = new JsonArray([.. cidrs.Select(cidr =>
                new JsonObject { ["ipBlock"] = new JsonObject { ["cidr"] = cidr } })]);
        }

        return rule;
    }

    private static JsonObject Port(int port, string protocol = "TCP") => new() { ["port"] = port, ["protocol"] = protocol };

    private static JsonObject Policy(string name, JsonArray? ingress, JsonArray? egress)
    {
        var spec = new JsonObject
        {
            ["podSelector"] = new JsonObject(),
            ["policyTypes"] = new JsonArray("Ingress", "Egress"),
        };
        if (ingress is not null && egress is not null)
        {
            spec["ingress"] = ingress;
            spec["egress"] = egress;
        }

        return Object("networking.k8s.io/v1", "NetworkPolicy", name, spec);
    }

    private static JsonObject Object(string version, string kind, string name, JsonObject spec) => new()
    {
        ["apiVersion"] = version,
        ["kind"] = kind,
        ["metadata"] = new JsonObject { ["name"] = name },
        ["spec"] = spec,
    };

    private static JsonObject Map(ImmutableSortedDictionary<string, string> amounts) =>
        new(amounts.Select(amount => KeyValuePair.Create<string, JsonNode?>(amount.Key, JsonValue.Create(amount.Value))));
}
