using System.Text.Json.Nodes;
using Xunit;
using static Platform.Tests.Workflows.DriftWorkflow;
using static Platform.Tests.Workflows.RecoveryWorkflow;

namespace Platform.Tests.Workflows;

/// <summary>What the workflow <c>drift-remediation</c> does after an answer, run for real.</summary>
[Trait("kind", "process")]
public sealed class DriftSyncTests
{
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
        using var server = FakeApiServer.Routed((FreezeState, [(200, Frozen)]), ("GET " + Web, [(200, Application("OutOfSync"))]));

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
            Name, "wait", server.Address,
            ("APPLICATION", "web"), ("PRUNE", "no"), ("RUN", "run-1"), ("TIMEOUT_SECONDS", "1"));

        Assert.Equal(
            (1, "The sync of application web has not ended in 1 seconds; it is Running. It goes on: argocd app get web shows where it "
                + "stands, and argocd app terminate-op web ends it.\n"),
            (run.Code, run.Error));
    }

    [Fact]
    public async Task Nobody_said_yes_and_all_is_well()
    {
        var run = await RunAsync(Name, "not-approved", "", ("APPLICATION", "web"));

        Assert.Equal(
            (0, "Application web was not synced: the answer was NO, or there was none in time.\nIts drift stays, and the alerts on it do too.\n"),
            (run.Code, run.Output));
    }

    [Fact]
    public async Task The_end_is_told_even_where_nothing_can_be_read()
    {
        using var server = FakeApiServer.Routed(("GET " + Web, [(500, "")]));
        using var clock = FakeTools.Clock(Now);

        var ended = await RunAsync(Name, "report", server.Address, clock.Path, ("APPLICATION", "web"), ("STATUS", "Failed"));
        var odd = await RunAsync(Name, "report", server.Address, clock.Path, ("APPLICATION", "a b"), ("STATUS", "Failed"));

        Assert.Equal((0, "The run has Failed; application web is not to be read.\n", $"{Now}"), (ended.Code, ended.Output, ended.Results["ended"]));
        Assert.Equal((0, "none"), (odd.Code, odd.Results["ended"]));
    }
}
