using System.Text.Json.Nodes;
using Xunit;
using static Platform.Tests.Workflows.DriftWorkflow;

namespace Platform.Tests.Workflows;

/// <summary>What the workflow <c>drift-remediation</c> looks at before anybody is asked, run for real.</summary>
[Trait("kind", "process")]
public sealed class DriftScriptTests
{
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
            (FreezeState, [(200, state)]), (FreezeCalendar, [(200, calendar)]), ("GET " + Web, [(200, Application("OutOfSync"))]));

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
            (FreezeState, [(status, state)]), (FreezeCalendar, [(200, calendar)]), ("GET " + Web, [(200, Application("OutOfSync"))]));

        Assert.Equal(0, (await LookAsync(server.Address)).Code);
    }

    [Theory]
    [InlineData(FreezeState, "ConfigMap deployment-freeze cannot be read (403): broken. Nobody knows whether deployments are frozen, so nothing is synced.\n")]
    [InlineData(FreezeCalendar, "ConfigMap deployment-calendar cannot be read (403): broken. Nobody knows whether deployments are frozen, so nothing is synced.\n")]
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
}
