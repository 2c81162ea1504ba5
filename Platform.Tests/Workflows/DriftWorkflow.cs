using System.Text.Json.Nodes;
using static Platform.Tests.Workflows.RecoveryWorkflow;

namespace Platform.Tests.Workflows;

/// <summary>The workflow <c>drift-remediation</c> on 2026-11-21 at 12:00 UTC, and an application that it is about.</summary>
internal static class DriftWorkflow
{
    public const string Name = "drift-remediation";

    public const string Web = "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/web";

    public const string Maps = "GET /api/v1/namespaces/platform-governance/configmaps/";

    public const string FreezeState = Maps + "deployment-freeze";

    public const string FreezeCalendar = Maps + "deployment-calendar";

    public const long Now = 1795262400;

    public const string Frozen = """{"data":{"status":"frozen","reason":"year end","frozenUntil":"2026-11-23T05:00:00Z"}}""";

    public const string Due = """{"data":{"intervals":"2026-11-20T15:00:00Z 2026-11-23T05:00:00Z 2026-11-23T05:00:00Z weekend\n"}}""";

    public static async Task<ScriptRun> LookAsync(string server, params (string, string)[] variables)
    {
        using var clock = FakeTools.Clock(Now);
        return await RunAsync(
            Name, "look", server, [("APPLICATION", "web"), ("PRUNE", "no"), clock.Path, .. variables]);
    }

    public static async Task<ScriptRun> SyncAsync(string server, params (string, string)[] variables)
    {
        using var seen = FakeApiServer.Routed(("GET " + Web, [(200, Application("OutOfSync"))]));
        var look = await LookAsync(seen.Address);
        using var clock = FakeTools.Clock(Now);
        return await RunAsync(
            Name, "sync", server,
            [
                ("APPLICATION", "web"), ("PRUNE", "no"), ("RUN", "run-1"), ("REASON", "INC-1 \"x\""),
                ("FINGERPRINT", look.Results["fingerprint"]), clock.Path, .. variables,
            ]);
    }

    public static Task<ScriptRun> WaitAsync(string server) => RunAsync(
        Name, "wait", server, ("APPLICATION", "web"), ("PRUNE", "no"), ("RUN", "run-1"));

    public static string Application(string status, string revision = "abcdef0123456789") =>
        $$"""
        {
          "metadata": {"name": "web", "resourceVersion": "77"},
          "spec": {
            "source": {"repoURL": "https://git.example.com/shop", "targetRevision": "main"},
            "destination": {"namespace": "prod-shop"},
            "syncPolicy": {"syncOptions": ["ServerSideApply=true"]}
          },
          "status": {
            "sync": {"status": "{{status}}", "revision": "{{revision}}"},
            "history": [{"revision": "0000000000000000"}, {"revision": "abcdef0123456789"}],
            "operationState": {"phase": "Succeeded"},
            "resources": [
              {"kind": "Service", "namespace": "prod-shop", "name": "web", "status": "Synced"},
              {"kind": "Deployment", "namespace": "prod-shop", "name": "web", "status": "OutOfSync"},
              {"kind": "ConfigMap", "namespace": "prod-shop", "name": "old", "status": "OutOfSync", "requiresPruning": true}
            ]
          }
        }
        """;

    public static string Operation(string phase, string status, string run = "run-1")
    {
        var application = JsonNode.Parse(Application(status == "Pruning" ? "OutOfSync" : status))!;
        if (status == "Pruning")
        {
            application["status"]!["resources"]!.AsArray().RemoveAt(1);
        }

        application["status"]!["operationState"] = JsonNode.Parse(
            $$"""
            {
              "phase": "{{phase}}", "message": "one or more tasks failed",
              "operation": {"info": [{"name": "drift-remediation", "value": "{{run}}"}]},
              "syncResult": {"resources": [{"kind": "Deployment", "name": "web", "status": "SyncFailed", "message": "denied"}]}
            }
            """);
        return application.ToJsonString();
    }
}
