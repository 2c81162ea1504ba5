using Platform.Tests.Workflows;
using Xunit;

namespace Platform.Tests.Components.Governance.Windows;

/// <summary>The script that syncs again what a freeze denied, run for real.</summary>
[Trait("kind", "process")]
public sealed class ThawTests
{
    private const string Applications = "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications";

    private const string Maps = "GET /api/v1/namespaces/platform-governance/configmaps/";

    private const string State = Maps + "deployment-freeze";

    private const string Calendar = Maps + "deployment-calendar";

    private const string Open = """{"data": {"status": "open"}}""";

    private const string Due =
        """{"data": {"intervals": "2020-01-01T00:00:00Z 2126-01-01T00:00:00Z 2126-01-01T00:00:00Z year-end\n"}}""";

    private const string Denied =
        "one or more objects failed to apply, reason: admission webhook \\\"vpol.validate.kyverno.svc-ignore\\\" denied the request: deployments are frozen until 2026-06-08T04:00:00Z: year end";

    [Fact]
    public async Task What_was_denied_is_synced_again_with_its_own_options()
    {
        using var server = Cluster(
            Open,
            List(
                App("shop", "Failed", Denied, "\"automated\": {\"prune\": true}, \"syncOptions\": [\"ServerSideApply=true\"], \"retry\": {\"limit\": 3}"),
                App("by-hand", "Failed", Denied, ""),
                App("disabled", "Failed", Denied, "\"automated\": {\"enabled\": false}"),
                App("broken", "Failed", "image not found", "\"automated\": {}"),
                App("well", "Succeeded", "successfully synced", "\"automated\": {}"),
                App("tasks", "Failed", "one or more tasks failed", "\"automated\": {}", resource: Denied)),
            ("shop", 200), ("tasks", 200));

        var run = await CalendarScript.ThawAsync(server.Address);

        Assert.Equal(
            (0, "Application shop, denied in the freeze, is synced again.\nApplication tasks, denied in the freeze, is synced again.\n", ""),
            (run.Code, run.Output, run.Error));
        Assert.Equal(
            [
                $"{State} Bearer secret-token ",
                $"{Calendar} Bearer secret-token ",
                $"{State} Bearer secret-token ",
                $"GET {Applications} Bearer secret-token ",
                $$$$"""PATCH {{{{Applications}}}}/shop Bearer secret-token {"metadata":{"resourceVersion":"7"},"operation":{"initiatedBy":{"username":"deployment-freeze-thaw","automated":true},"retry":{"limit":3},"sync":{"prune":true,"syncOptions":["ServerSideApply=true"]}}}""",
                $$$$"""PATCH {{{{Applications}}}}/tasks Bearer secret-token {"metadata":{"resourceVersion":"7"},"operation":{"initiatedBy":{"username":"deployment-freeze-thaw","automated":true},"retry":{},"sync":{"prune":false,"syncOptions":[]}}}""",
            ],
            server.Calls);
    }

    [Fact]
    public async Task What_a_person_opens_is_a_person_s_sync_or_the_sync_windows_would_hold_it()
    {
        using var server = Cluster(
            """{"data": {"status": "open", "source": "manual", "openUntil": "2126-01-01T00:00:00Z"}}""",
            List(App("shop", "Failed", Denied, "\"automated\": {}")), ("shop", 200));

        var run = await CalendarScript.ThawAsync(server.Address);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            $$$$"""PATCH {{{{Applications}}}}/shop Bearer secret-token {"metadata":{"resourceVersion":"7"},"operation":{"initiatedBy":{"username":"deployment-freeze-thaw","automated":false},"retry":{},"sync":{"prune":false,"syncOptions":[]}}}""",
            server.Calls.Last());
    }

    [Theory]
    [InlineData("""{"data": {"status": "frozen"}}""", "{}")]
    [InlineData(Open, Due)]
    [InlineData("""{"data": {"status": "open", "source": "manual", "openUntil": "2020-01-02T00:00:00Z"}}""", Due)]
    public async Task In_a_freeze_nothing_is_started_though_the_state_may_not_say_so_yet(string state, string calendar)
    {
        using var server = FakeApiServer.Routed((State, [(200, state)]), (Calendar, [(200, calendar)]));

        var run = await CalendarScript.ThawAsync(server.Address);

        Assert.Equal((0, "Deployments are frozen; nothing is started.\n", ""), (run.Code, run.Output, run.Error));
        Assert.Equal([State, Calendar], server.Paths);
    }

    [Fact]
    public async Task A_state_that_has_expired_holds_nothing_back()
    {
        using var server = Cluster(
            """{"data": {"status": "frozen", "source": "schedule", "frozenUntil": "2020-01-02T00:00:00Z"}}""",
            List(App("shop", "Failed", Denied, "\"automated\": {}")), ("shop", 200));

        var run = await CalendarScript.ThawAsync(server.Address);

        Assert.Equal((0, "Application shop, denied in the freeze, is synced again.\n"), (run.Code, run.Output));
    }

    [Fact]
    public async Task What_syncs_already_is_left_alone()
    {
        using var server = Cluster(null, List(App("shop", "Failed", Denied, "\"automated\": {}").Replace(
            "\"metadata\"", "\"operation\": {\"sync\": {}}, \"metadata\"", StringComparison.Ordinal)));

        var run = await CalendarScript.ThawAsync(server.Address);

        Assert.Equal((0, "No application waits for the thaw.\n"), (run.Code, run.Output));
    }

    [Fact]
    public async Task What_somebody_writes_meanwhile_is_left_to_the_next_run()
    {
        using var server = Cluster(
            Open, List(App("shop", "Failed", Denied, "\"automated\": {}"), App("web", "Failed", Denied, "\"automated\": {}")),
            ("shop", 409), ("web", 200));

        var run = await CalendarScript.ThawAsync(server.Address);

        Assert.Equal(
            (0, "Application shop was written by somebody else; the next run looks again.\n"
                + "Application web, denied in the freeze, is synced again.\n", ""),
            (run.Code, run.Output, run.Error));
    }

    [Theory]
    [InlineData(State, "ConfigMap deployment-freeze cannot be read (500): broken. Nobody knows whether deployments are frozen, so nothing is synced.\n")]
    [InlineData(Calendar, "ConfigMap deployment-calendar cannot be read (500): broken. Nobody knows whether deployments are frozen, so nothing is synced.\n")]
    [InlineData("GET " + Applications, "Applications cannot be listed (500): broken\n")]
    [InlineData("PATCH " + Applications + "/shop", "1 of the denied applications could not be started.\n")]
    public async Task A_fault_is_told(string call, string error)
    {
        (string Call, string Body)[] all =
        [
            (State, Open), (Calendar, "{}"), ("GET " + Applications, List(App("shop", "Error", Denied, "\"automated\": {}"))),
            ("PATCH " + Applications + "/shop", "{}"),
        ];
        using var server = FakeApiServer.Routed(all.Select(one => (
            one.Call, new[] { one.Call == call ? (500, """{"message": "broken"}""") : (200, one.Body) })));

        var run = await CalendarScript.ThawAsync(server.Address);

        Assert.Equal((1, error), (run.Code, run.Error));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_understood_starts_nothing()
    {
        using var server = FakeApiServer.Routed(
            (State, [(200, Open)]), (Calendar, [(200, "no JSON")]));

        var run = await CalendarScript.ThawAsync(server.Address);

        Assert.Equal(1, run.Code);
        Assert.EndsWith(
            "The calendar cannot be understood. Nobody knows whether deployments are frozen, so nothing is synced.\n",
            run.Error, StringComparison.Ordinal);
        Assert.Equal([State, Calendar], server.Paths);
    }

    // There is no calendar, and a state of null is none either.
    private static FakeApiServer Cluster(string? state, string applications, params (string Name, int Status)[] patches) =>
        FakeApiServer.Routed(
        [
            .. state is null ? Array.Empty<(string, (int, string)[])>() : [(State, [(200, state)])],
            ("GET " + Applications, [(200, applications)]),
            .. patches.Select(patch => ($"PATCH {Applications}/{patch.Name}", new[] { (patch.Status, "{}") })),
        ]);

    private static string List(params string[] apps) => $$"""{"items": [{{string.Join(',', apps)}}]}""";

    private static string App(string name, string phase, string message, string policy, string? resource = null) =>
        $$"""
        {"metadata": {"name": "{{name}}", "resourceVersion": "7"}, "spec": {"syncPolicy": { {{policy}} } },
         "status": {"operationState": {"phase": "{{phase}}", "message": "{{message}}",
           "syncResult": {"resources": [{"message": "{{resource ?? "ok"}}"}]} } } }
        """;
}
