using Platform.Tests.Workflows;
using Xunit;

namespace Platform.Tests.Components.Governance.Windows;

/// <summary>The script that syncs again what a freeze denied, run for real.</summary>
[Trait("kind", "process")]
public sealed class ThawTests
{
    private const string Applications = "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications";

    private const string Denied =
        "one or more objects failed to apply, reason: admission webhook \\\"vpol.validate.kyverno.svc-ignore\\\" denied the request: deployments are frozen until 2026-06-08T04:00:00Z: year end";

    [Fact]
    public async Task What_was_denied_is_synced_again_with_its_own_options()
    {
        using var server = new FakeApiServer(
            (200, """{"data": {"status": "open"}}"""),
            (200, List(
                App("shop", "Failed", Denied, "\"automated\": {\"prune\": true}, \"syncOptions\": [\"ServerSideApply=true\"], \"retry\": {\"limit\": 3}"),
                App("by-hand", "Failed", Denied, ""),
                App("disabled", "Failed", Denied, "\"automated\": {\"enabled\": false}"),
                App("broken", "Failed", "image not found", "\"automated\": {}"),
                App("well", "Succeeded", "successfully synced", "\"automated\": {}"),
                App("tasks", "Failed", "one or more tasks failed", "\"automated\": {}", resource: Denied))),
            (200, "{}"));

        var run = await CalendarScript.ThawAsync(server.Address);

        Assert.Equal(
            (0, "Application shop, denied in the freeze, is synced again.\nApplication tasks, denied in the freeze, is synced again.\n", ""),
            (run.Code, run.Output, run.Error));
        Assert.Equal(
            [
                "GET /api/v1/namespaces/platform-governance/configmaps/deployment-freeze Bearer secret-token ",
                $"GET {Applications} Bearer secret-token ",
                $$$$"""PATCH {{{{Applications}}}}/shop Bearer secret-token {"operation":{"initiatedBy":{"username":"deployment-freeze-thaw","automated":true},"retry":{"limit":3},"sync":{"prune":true,"syncOptions":["ServerSideApply=true"]}}}""",
                $$$$"""PATCH {{{{Applications}}}}/tasks Bearer secret-token {"operation":{"initiatedBy":{"username":"deployment-freeze-thaw","automated":true},"retry":{},"sync":{"prune":false,"syncOptions":[]}}}""",
            ],
            server.Calls);
    }

    [Fact]
    public async Task What_a_person_opens_is_a_person_s_sync_or_the_sync_windows_would_hold_it()
    {
        using var server = new FakeApiServer(
            (200, """{"data": {"status": "open", "source": "manual"}}"""),
            (200, List(App("shop", "Failed", Denied, "\"automated\": {}"))),
            (200, "{}"));

        var run = await CalendarScript.ThawAsync(server.Address);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            $$$$"""PATCH {{{{Applications}}}}/shop Bearer secret-token {"operation":{"initiatedBy":{"username":"deployment-freeze-thaw","automated":false},"retry":{},"sync":{"prune":false,"syncOptions":[]}}}""",
            server.Calls.Last());
    }

    [Fact]
    public async Task In_a_freeze_nothing_is_started()
    {
        using var server = new FakeApiServer((200, """{"data": {"status": "frozen"}}"""));

        var run = await CalendarScript.ThawAsync(server.Address);

        Assert.Equal((0, "Deployments are frozen; nothing is started.\n"), (run.Code, run.Output));
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task What_syncs_already_is_left_alone()
    {
        using var server = new FakeApiServer(
            (404, "{}"),
            (200, List(App("shop", "Failed", Denied, "\"automated\": {}").Replace(
                "\"metadata\"", "\"operation\": {\"sync\": {}}, \"metadata\"", StringComparison.Ordinal))));

        var run = await CalendarScript.ThawAsync(server.Address);

        Assert.Equal((0, "No application waits for the thaw.\n"), (run.Code, run.Output));
    }

    [Theory]
    [InlineData(500, 200, 200, "ConfigMap deployment-freeze cannot be read (500): broken\n")]
    [InlineData(200, 403, 200, "Applications cannot be listed (403): broken\n")]
    [InlineData(200, 200, 409, "1 of the denied applications could not be started.\n")]
    public async Task A_fault_is_told(int state, int list, int patch, string error)
    {
        const string broken = """{"message": "broken"}""";
        using var server = new FakeApiServer(
            (state, state == 200 ? "{}" : broken),
            (list, list == 200 ? List(App("shop", "Error", Denied, "\"automated\": {}")) : broken),
            (patch, broken));

        var run = await CalendarScript.ThawAsync(server.Address);

        Assert.Equal((1, error), (run.Code, run.Error));
    }

    private static string List(params string[] apps) => $$"""{"items": [{{string.Join(',', apps)}}]}""";

    private static string App(string name, string phase, string message, string policy, string? resource = null) =>
        $$"""
        {"metadata": {"name": "{{name}}"}, "spec": {"syncPolicy": { {{policy}} } },
         "status": {"operationState": {"phase": "{{phase}}", "message": "{{message}}",
           "syncResult": {"resources": [{"message": "{{resource ?? "ok"}}"}]} } } }
        """;
}
