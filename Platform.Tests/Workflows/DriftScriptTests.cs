using System.Text.Json.Nodes;
using Xunit;
using static Platform.Tests.Workflows.RecoveryWorkflow;

namespace Platform.Tests.Workflows;

/// <summary>The scripts of the workflow <c>drift-remediation</c>, run for real on 2026-11-21 at 12:00 UTC.</summary>
[Trait("kind", "process")]
public sealed class DriftScriptTests
{
    private const string Workflow = "drift-remediation";

    private const string Web = "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/web";

    private const string Maps = "GET /api/v1/namespaces/platform-governance/configmaps/";

    private const string State = Maps + "deployment-freeze";

    private const string Calendar = Maps + "deployment-calendar";

    private const long Now = 1795262400;

    private const string Frozen = """{"data":{"status":"frozen","reason":"year end","frozenUntil":"2026-11-23T05:00:00Z"}}""";

    private const string Due = """{"data":{"intervals":"2026-11-20T15:00:00Z 2026-11-23T05:00:00Z 2026-11-23T05:00:00Z weekend\n"}}""";

    [Fact]
    public async Task A_clean_application_asks_nobody()
    {
        using var server = FakeApiServer.Routed(("GET " + Web, [(200, Application("Synced"))]));

        var run = await LookAsync(server.Address);

        Assert.Equal((0, "Application web is as Git says; there is nothing to do.\n", ""), (run.Code, run.Output, run.Error));
        Assert.Equal(("no", "none"), (run.Results["go"], run.Results["asked"]));
    }

    [Fact]
    public async Task Drift_is_told_object_by_object_before_anybody_is_asked()
    {
        using var server = FakeApiServer.Routed(("GET " + Web, [(200, Application("OutOfSync"))]));

        var run = await LookAsync(server.Address);

        Assert.Equal(
            """
            Application web differs from Git:
            - Deployment prod-shop/web
            - ConfigMap prod-shop/old, which Git no longer has: it is left alone
            Git has not changed since the last sync (abcdef012345): this puts back what was changed past it.
            Nothing is deleted.

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal((0, "yes", $"{Now}"), (run.Code, run.Results["go"], run.Results["asked"]));
        Assert.Matches("^[0-9a-f]{64}$", run.Results["fingerprint"]);
    }

    [Fact]
    public async Task Commits_that_a_sync_would_deploy_and_objects_that_it_would_delete_are_named()
    {
        using var server = FakeApiServer.Routed(
            ("GET " + Web, [(200, Application("OutOfSync", revision: "fedcba9876543210"))]));

        var run = await LookAsync(server.Address, ("PRUNE", "yes"));

        Assert.Contains("- ConfigMap prod-shop/old, which Git no longer has: it is DELETED\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "from abcdef012345 to fedcba987654: this DEPLOYS those commits too.\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web*")]
    [InlineData("web,shop")]
    [InlineData("web\nshop")]
    [InlineData("../appprojects/default")]
    [InlineData("")]
    public async Task What_is_no_name_of_one_application_is_refused_before_a_call(string name)
    {
        using var server = FakeApiServer.Routed();

        var run = await LookAsync(server.Address, ("APPLICATION", name));

        Assert.Equal((1, $"'{name}' is no name of one application.\n"), (run.Code, run.Error));
        Assert.Empty(server.Calls);
        Assert.Empty(run.Results);
    }

    [Theory]
    [InlineData(Frozen, "null", "until 2026-11-23T05:00:00Z: year end")]
    [InlineData("""{"data":{"status":"frozen"}}""", "null", "until further notice: no reason is given")]
    [InlineData("""{"data":{"status":"frozen","frozenUntil":"2026-11-21T14:30:00+02:00"}}""", "null", "until 2026-11-21T14:30:00+02:00: no reason is given")]
    [InlineData("""{"data":{"status":"open","source":"schedule"}}""", Due, "until 2026-11-23T05:00:00Z: window weekend")]
    [InlineData("""{"data":{"status":"open","source":"manual","openUntil":"2026-11-21T11:59:59Z"}}""", Due, "until 2026-11-23T05:00:00Z: window weekend")]
    public async Task In_a_freeze_nobody_is_asked(string state, string calendar, string says)
    {
        using var server = FakeApiServer.Routed(
            (State, [(200, state)]), (Calendar, [(200, calendar)]), ("GET " + Web, [(200, Application("OutOfSync"))]));

        var run = await LookAsync(server.Address);

        Assert.Equal(
            (1, $"Deployments are frozen {says}. Nothing is synced; start this again after the freeze.\n"), (run.Code, run.Error));
        Assert.DoesNotContain("GET " + Web, server.Paths);
        Assert.Empty(run.Results);
    }

    [Theory]
    [InlineData(404, "{}", Due)]
    [InlineData(200, """{"data":{"status":"shut"}}""", Due)]
    [InlineData(200, """{"data":{"status":"frozen","frozenUntil":"2026-11-21T12:00:00Z"}}""", "null")]
    [InlineData(200, """{"data":{"status":"frozen","frozenUntil":"tomorrow"}}""", "null")]
    [InlineData(200, """{"data":{"status":"open","source":"manual","openUntil":"2026-11-21T13:00:00Z"}}""", Due)]
    [InlineData(200, """{"data":{"status":"open","source":"schedule"}}""", """{"data":{"intervals":"2026-11-20T15:00:00Z 2026-11-21T12:00:00Z 2026-11-21T12:00:00Z weekend\n"}}""")]
    public async Task What_admission_takes_for_open_is_open(int status, string state, string calendar)
    {
        using var server = FakeApiServer.Routed(
            (State, [(status, state)]), (Calendar, [(200, calendar)]), ("GET " + Web, [(200, Application("OutOfSync"))]));

        Assert.Equal(0, (await LookAsync(server.Address)).Code);
    }

    [Theory]
    [InlineData(State, "ConfigMap deployment-freeze cannot be read (403): broken. Nobody knows whether deployments are frozen, so nothing is synced.\n")]
    [InlineData(Calendar, "ConfigMap deployment-calendar cannot be read (403): broken. Nobody knows whether deployments are frozen, so nothing is synced.\n")]
    [InlineData("GET " + Web, "Application web cannot be read (403): broken\n")]
    public async Task Where_something_cannot_be_read_nothing_goes_on(string call, string says)
    {
        using var server = FakeApiServer.Routed(
            [(call, [(403, """{"message":"broken"}""")]), .. call == "GET " + Web ? [] : new[] { ("GET " + Web, new[] { (200, Application("OutOfSync")) }) }]);

        var run = await LookAsync(server.Address);

        Assert.Equal((1, says), (run.Code, run.Error));
        Assert.Empty(run.Results);
    }

    [Fact]
    public async Task An_application_that_is_not_there_is_told()
    {
        using var server = FakeApiServer.Routed();

        Assert.Equal("There is no application web in namespace argocd.\n", (await LookAsync(server.Address)).Error);
    }

    [Theory]
    [InlineData("operation", "is being synced already")]
    [InlineData("running", "is being synced already")]
    [InlineData("deleted", "is being deleted")]
    [InlineData("unknown", "cannot be compared with Git: repository not accessible")]
    public async Task What_cannot_be_synced_now_is_left_alone(string fault, string says)
    {
        var application = JsonNode.Parse(Application(fault == "unknown" ? "Unknown" : "OutOfSync"))!;
        switch (fault)
        {
            case "operation": application["operation"] = new JsonObject { ["sync"] = new JsonObject() }; break;
            case "running": application["status"]!["operationState"]!["phase"] = "Running"; break;
            case "deleted": application["metadata"]!["deletionTimestamp"] = "2026-11-21T11:00:00Z"; break;
            default: application["status"]!["conditions"] = new JsonArray(new JsonObject { ["message"] = "repository not accessible" }); break;
        }

        using var server = FakeApiServer.Routed(("GET " + Web, [(200, application.ToJsonString())]));

        Assert.Equal($"Application web {says}. Nothing is synced.\n", (await LookAsync(server.Address)).Error);
    }

    [Fact]
    public async Task After_a_yes_what_was_seen_is_synced_and_nothing_is_deleted()
    {
        using var server = FakeApiServer.Routed(
            ("GET " + Web, [(200, Application("OutOfSync"))]), ("PATCH " + Web, [(200, "{}")]));

        var run = await SyncAsync(server.Address);

        Assert.Equal((0, "The sync of application web has been ordered.\n", ""), (run.Code, run.Output, run.Error));
        Assert.Equal("yes", run.Results["started"]);
        Assert.Equal(
            """{"metadata":{"resourceVersion":"77"},"operation":{"initiatedBy":{"username":"drift-remediation","automated":false},"info":[{"name":"Reason","value":"INC-1 \"x\""},{"name":"drift-remediation","value":"run-1"}],"sync":{"prune":false,"revision":"abcdef0123456789","syncOptions":["RespectIgnoreDifferences=true","ServerSideApply=true"]}}}""",
            server.BodyOf("PATCH " + Web));
    }

    [Fact]
    public async Task A_freeze_that_began_after_the_question_stops_the_sync()
    {
        using var server = FakeApiServer.Routed((State, [(200, Frozen)]), ("GET " + Web, [(200, Application("OutOfSync"))]));

        var run = await SyncAsync(server.Address);

        Assert.Equal(
            (1, "Deployments are frozen until 2026-11-23T05:00:00Z: year end; it began after the question was put. Nothing is synced.\n"),
            (run.Code, run.Error));
        Assert.DoesNotContain("PATCH " + Web, server.Paths);
    }

    [Theory]
    [InlineData("revision")]
    [InlineData("target")]
    [InlineData("destination")]
    public async Task What_changed_since_the_question_is_told_and_not_synced(string what)
    {
        var application = JsonNode.Parse(Application("OutOfSync", revision: what == "revision" ? "fedcba9876543210" : "abcdef0123456789"))!;
        application["spec"]!["source"]!["targetRevision"] = what == "target" ? "hotfix" : "main";
        application["spec"]!["destination"]!["namespace"] = what == "destination" ? "prod-other" : "prod-shop";
        using var server = FakeApiServer.Routed(("GET " + Web, [(200, application.ToJsonString())]));

        var run = await SyncAsync(server.Address);

        Assert.Equal(1, run.Code);
        Assert.StartsWith("Application web would now be synced to something else than was approved: target ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing is synced; start this again.\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PATCH " + Web, server.Paths);
    }

    [Fact]
    public async Task Objects_to_delete_are_part_of_what_is_approved()
    {
        var more = JsonNode.Parse(Application("OutOfSync"))!;
        more["status"]!["resources"]!.AsArray().Add(JsonNode.Parse(
            """{"kind":"Secret","namespace":"prod-shop","name":"late","status":"OutOfSync","requiresPruning":true}"""));
        using var first = FakeApiServer.Routed(("GET " + Web, [(200, Application("OutOfSync"))]));
        var seen = await LookAsync(first.Address, ("PRUNE", "yes"));
        using var server = FakeApiServer.Routed(("GET " + Web, [(200, more.ToJsonString())]), ("PATCH " + Web, [(200, "{}")]));

        var prune = await SyncAsync(server.Address, ("PRUNE", "yes"), ("FINGERPRINT", seen.Results["fingerprint"]));
        var keep = await SyncAsync(server.Address);

        Assert.Equal((1, 0), (prune.Code, keep.Code));
    }

    [Fact]
    public async Task Somebody_who_was_quicker_is_seen_before_the_order_is_repeated()
    {
        using var again = FakeApiServer.Routed(
            ("GET " + Web, [(200, Application("OutOfSync"))]),
            ("PATCH " + Web, [(409, """{"message":"changed"}"""), (200, "{}")]));
        using var done = FakeApiServer.Routed(
            ("GET " + Web, [(200, Application("OutOfSync")), (200, Application("Synced"))]),
            ("PATCH " + Web, [(409, """{"message":"changed"}""")]));

        var repeated = await SyncAsync(again.Address);
        var ended = await SyncAsync(done.Address);

        Assert.Equal((0, "yes"), (repeated.Code, repeated.Results["started"]));
        Assert.Equal((0, "no"), (ended.Code, ended.Results["started"]));
        Assert.EndsWith("Application web is as Git says by now; nothing is synced.\n", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(409, "Application web is written by somebody else all the time. Nothing is synced.\n")]
    [InlineData(403, "Application web cannot be synced (403): broken\n")]
    public async Task An_order_that_is_refused_is_a_fault(int status, string says)
    {
        using var server = FakeApiServer.Routed(
            ("GET " + Web, [(200, Application("OutOfSync"))]), ("PATCH " + Web, [(status, """{"message":"broken"}""")]));

        var run = await SyncAsync(server.Address);

        Assert.Equal((1, says), (run.Code, run.Error));
        Assert.Empty(run.Results);
    }

    [Theory]
    [InlineData("Synced", "Application web is as Git says.\n")]
    [InlineData("Pruning", "Application web was synced. 1 objects that Git no longer has are left; with prune=yes they would be deleted.\n")]
    public async Task A_sync_that_succeeds_ends_the_wait(string after, string says)
    {
        using var server = FakeApiServer.Routed(
            ("GET " + Web, [(200, Operation("Running", "OutOfSync")), (200, Operation("Succeeded", after))]));

        var run = await WaitAsync(server.Address);

        Assert.Equal((0, says, ""), (run.Code, run.Output, run.Error));
    }

    [Theory]
    [InlineData("Failed", "OutOfSync", "run-1", "The sync of application web is Failed: one or more tasks failed; Deployment web: denied\n")]
    [InlineData("Succeeded", "OutOfSync", "run-1", "Application web was synced, and differs from Git again: somebody writes it back. Who: kubectl get KIND OBJECT --show-managed-fields -o yaml\n")]
    [InlineData("Succeeded", "Synced", "another", "The sync of application web is not to be found: somebody else's took its place.\n")]
    public async Task A_sync_that_does_not_is_told(string phase, string status, string run, string says)
    {
        using var server = FakeApiServer.Routed(("GET " + Web, [(200, Operation(phase, status, run))]));

        var waited = await WaitAsync(server.Address);

        Assert.Equal((1, says), (waited.Code, waited.Error));
    }

    [Fact]
    public async Task A_sync_that_hangs_goes_on_and_the_wait_does_not()
    {
        using var server = FakeApiServer.Routed(("GET " + Web, [(200, Operation("Running", "OutOfSync"))]));

        var run = await RunAsync(
            Workflow, "wait", server.Address,
            ("APPLICATION", "web"), ("PRUNE", "no"), ("RUN", "run-1"), ("TIMEOUT_SECONDS", "1"));

        Assert.Equal(
            (1, "The sync of application web has not ended in 1 seconds; it is Running. It goes on: argocd app get web shows where it "
                + "stands, and argocd app terminate-op web ends it.\n"),
            (run.Code, run.Error));
    }

    [Fact]
    public async Task Nobody_said_yes_and_all_is_well()
    {
        var run = await RunAsync(Workflow, "not-approved", "", ("APPLICATION", "web"));

        Assert.Equal(
            (0, "Application web was not synced: the answer was NO, or there was none in time.\nIts drift stays, and the alerts on it do too.\n"),
            (run.Code, run.Output));
    }

    [Fact]
    public async Task The_end_is_told_even_where_nothing_can_be_read()
    {
        using var server = FakeApiServer.Routed(("GET " + Web, [(500, "")]));
        using var clock = FakeTools.Clock(Now);

        var ended = await RunAsync(Workflow, "report", server.Address, clock.Path, ("APPLICATION", "web"), ("STATUS", "Failed"));
        var odd = await RunAsync(Workflow, "report", server.Address, clock.Path, ("APPLICATION", "a b"), ("STATUS", "Failed"));

        Assert.Equal((0, "The run has Failed; application web is not to be read.\n", $"{Now}"), (ended.Code, ended.Output, ended.Results["ended"]));
        Assert.Equal((0, "none"), (odd.Code, odd.Results["ended"]));
    }

    private static async Task<ScriptRun> LookAsync(string server, params (string, string)[] variables)
    {
        using var clock = FakeTools.Clock(Now);
        return await RunAsync(
            Workflow, "look", server, [("APPLICATION", "web"), ("PRUNE", "no"), clock.Path, .. variables]);
    }

    private static async Task<ScriptRun> SyncAsync(string server, params (string, string)[] variables)
    {
        using var seen = FakeApiServer.Routed(("GET " + Web, [(200, Application("OutOfSync"))]));
        var look = await LookAsync(seen.Address);
        using var clock = FakeTools.Clock(Now);
        return await RunAsync(
            Workflow, "sync", server,
            [
                ("APPLICATION", "web"), ("PRUNE", "no"), ("RUN", "run-1"), ("REASON", "INC-1 \"x\""),
                ("FINGERPRINT", look.Results["fingerprint"]), clock.Path, .. variables,
            ]);
    }

    private static Task<ScriptRun> WaitAsync(string server) => RunAsync(
        Workflow, "wait", server, ("APPLICATION", "web"), ("PRUNE", "no"), ("RUN", "run-1"));

    private static string Application(string status, string revision = "abcdef0123456789") =>
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

    private static string Operation(string phase, string status, string run = "run-1")
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
