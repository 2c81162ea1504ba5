using Xunit;
using static Platform.Tests.Workflows.RecoveryWorkflow;

namespace Platform.Tests.Workflows;

/// <summary>The scripts of the workflow <c>pre-deploy-snapshot</c>, run for real.</summary>
[Trait("kind", "process")]
public sealed class PreDeployScriptTests
{
    private const string Namespace = "GET /api/v1/namespaces/prod-shop";

    private const string Deployment = "GET /apis/apps/v1/namespaces/velero/deployments/velero";

    private const string Place = "GET " + Velero + "/backupstoragelocations/default";

    private static readonly (int, string) Works = Ok(new { status = new { availableReplicas = 1 } });

    [Fact]
    public async Task A_snapshot_is_taken_where_Velero_works()
    {
        using var server = FakeApiServer.Routed(
            (Namespace, [Ok(new { })]), (Deployment, [Works]), (Place, [Location("Available")]));

        var run = await CheckAsync(server.Address, "stop");

        Assert.Equal((0, "Velero works, and namespace prod-shop is there.\n", ""), (run.Code, run.Output, run.Error));
        Assert.Equal("yes", run.Results["go"]);
    }

    [Fact]
    public async Task The_first_deployment_has_nothing_to_lose()
    {
        using var server = FakeApiServer.Routed();

        var run = await CheckAsync(server.Address, "stop");

        Assert.Equal((0, "Namespace prod-shop is not there yet: there is nothing to take a snapshot of.\n"),
            (run.Code, run.Output));
        Assert.Equal("no", run.Results["go"]);
    }

    [Theory]
    [InlineData("pods", "Velero has no pod that is available.")]
    [InlineData("place", "Storage location default is Unavailable.")]
    [InlineData("api", "Velero's deployment cannot be read (503): no reason given")]
    public async Task A_Velero_that_is_down_stops_the_deployment_or_does_not(string fault, string says)
    {
        (string, (int, string)[])[] routes =
        [
            (Namespace, [Ok(new { })]),
            (Deployment, [fault switch { "pods" => Ok(new { }), "api" => (503, ""), _ => Works }]),
            (Place, [Location("Unavailable")]),
        ];
        using var first = FakeApiServer.Routed(routes);
        using var second = FakeApiServer.Routed(routes);

        var stopped = await CheckAsync(first.Address, "stop");
        var passed = await CheckAsync(second.Address, "continue");

        Assert.Equal((1, says + "\n"), (stopped.Code, stopped.Error));
        Assert.Empty(stopped.Results);
        Assert.Equal((0, $"WARNING, and on without a snapshot: {says}\n"), (passed.Code, passed.Output));
        Assert.Equal("no", passed.Results["go"]);
    }

    [Theory]
    [InlineData("a/../velero", "48h0m0s", "'a/../velero' is no name of a namespace.")]
    [InlineData("", "48h0m0s", "'' is no name of a namespace.")]
    [InlineData("prod-shop", "two days", "'two days' is no time such as 48h0m0s.")]
    public async Task What_is_no_name_or_time_is_refused_before_a_call(string ns, string ttl, string says)
    {
        using var server = FakeApiServer.Routed();

        var run = await RunAsync(
            "pre-deploy-snapshot", "check", server.Address,
            ("NAMESPACE", ns), ("TTL", ttl), ("IF_VELERO_IS_DOWN", "continue"));

        Assert.Equal((1, says + "\n"), (run.Code, run.Error));
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task The_snapshot_is_of_the_namespace_and_kept_for_two_days()
    {
        using var server = FakeApiServer.Routed(($"POST {Velero}/backups", [(201, "{}")]));

        var run = await RunAsync(
            "pre-deploy-snapshot", "snapshot", server.Address, ("BACKUP_NAME", "shop-1"), ("NAMESPACE", "prod-shop"),
            ("REASON", "rev 12"), ("TTL", "48h0m0s"));

        Assert.Equal(0, run.Code);
        Assert.Equal(
            """{"includedNamespaces":["prod-shop"],"storageLocation":"default","ttl":"48h0m0s"}""",
            Json(server.BodyOf($"POST {Velero}/backups"))["spec"]!.ToJsonString());
    }

    [Fact]
    public async Task A_snapshot_that_hangs_is_Velero_down_and_one_that_failed_is_not()
    {
        using var hangs = new FakeApiServer(Ok(Backup("shop-1", "InProgress", "2026-11-21T03:00:00Z")));
        using var failed = new FakeApiServer(Ok(Backup("shop-1", "PartiallyFailed", "2026-11-21T03:00:00Z")));

        var on = await WaitAsync(hangs.Address, "continue", "1");
        var off = await WaitAsync(failed.Address, "continue", "20");

        Assert.Equal(
            (0, "WARNING, and on without a backup: Backup shop-1 has not ended in 1 seconds; it is InProgress. "
                + "Does Velero run?\n"),
            (on.Code, on.Output));
        Assert.Equal((1, "Backup shop-1 is PartiallyFailed: 0 errors, 0 warnings\n"), (off.Code, off.Error));
    }

    private static Task<ScriptRun> CheckAsync(string server, string ifDown) => RunAsync(
        "pre-deploy-snapshot", "check", server,
        ("NAMESPACE", "prod-shop"), ("TTL", "48h0m0s"), ("IF_VELERO_IS_DOWN", ifDown));

    private static Task<ScriptRun> WaitAsync(string server, string ifDown, string timeout) => RunAsync(
        "pre-deploy-snapshot", "wait", server,
        ("BACKUP_NAME", "shop-1"), ("IF_VELERO_IS_DOWN", ifDown), ("TIMEOUT_SECONDS", timeout));
}
