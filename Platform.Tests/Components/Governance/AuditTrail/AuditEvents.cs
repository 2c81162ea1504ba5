using System.Text.Json.Nodes;

namespace Platform.Tests.Components.Governance.AuditTrail;

/// <summary>Events of the shape that EKS logs (<c>audit.k8s.io/v1</c>).</summary>
internal static class AuditEvents
{
    public const string Person = "arn:aws:sts::777788889999:assumed-role/on-call/kim";
    public const string Deployer = "arn:aws:sts::777788889999:assumed-role/platform-deployer/ci-42";

    /// <summary>An event: <c>verb resource</c>, where the resource is <c>[group/]resource[/subresource]</c>.</summary>
    public static JsonObject Of(
        string request, string user = Person, int code = 200, string stage = "ResponseComplete", string query = "",
        string? roleRef = null, bool roleInRequest = true, string agent = "kubectl/v1.34.1 (linux/amd64) kubernetes/abc")
    {
        var (verb, path) = (request.Split(' ')[0], request.Split(' ')[1]);
        var group = path.Contains('.', StringComparison.Ordinal) ? path.Split('/')[0] : null;
        var rest = (group is null ? path : path[(group.Length + 1)..]).Split('/');
        var objectRef = new JsonObject
        {
            ["resource"] = rest[0],
            ["namespace"] = "team-web",
            ["name"] = "web",
            ["apiVersion"] = "v1",
        };
        if (group is not null)
        {
            objectRef["apiGroup"] = group;
        }

        if (rest.Length > 1)
        {
            objectRef["subresource"] = rest[1];
        }

        var whole = new JsonObject
        {
            ["kind"] = "Event",
            ["apiVersion"] = "audit.k8s.io/v1",
            ["level"] = "RequestResponse",
            ["auditID"] = "5c3b5a2e-0000-4000-8000-000000000000",
            ["stage"] = stage,
            ["requestURI"] = $"/apis/{group ?? "x"}/v1/namespaces/team-web/{rest[0]}/{string.Join('/', ["web", .. rest[1..]])}{query}",
            ["verb"] = verb,
            ["user"] = new JsonObject
            {
                ["username"] = user,
                ["uid"] = "aws-iam-authenticator:777788889999:AROA",
                ["groups"] = new JsonArray("system:authenticated"),
            },
            ["sourceIPs"] = new JsonArray("10.2.0.17"),
            ["userAgent"] = agent,
            ["objectRef"] = objectRef,
            ["responseStatus"] = new JsonObject { ["code"] = code },
            ["annotations"] = new JsonObject { ["authorization.k8s.io/decision"] = "allow" },
        };
        if (roleRef is not null)
        {
            whole[roleInRequest ? "requestObject" : "responseObject"] =
                new JsonObject { ["roleRef"] = new JsonObject { ["name"] = roleRef, ["kind"] = "ClusterRole" } };
        }

        return whole;
    }

    /// <summary>A request that names no object, such as a health check.</summary>
    public static JsonObject WithoutObject(string user, string verb = "get")
    {
        var whole = Of($"{verb} pods", user);
        whole.Remove("objectRef");
        return whole;
    }
}
