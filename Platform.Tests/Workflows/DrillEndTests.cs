using Platform.Tests.Cli;
using Xunit;
using static Platform.Tests.Workflows.RecoveryWorkflow;

namespace Platform.Tests.Workflows;

/// <summary>How drills end: the clean-up of the monthly one, the exercise's stages, and what Prometheus learns.</summary>
[Trait("kind", "process")]
public sealed class DrillEndTests
{
    private const string Drill = "monthly-dr-test";

    private const string Namespace = "/api/v1/namespaces/dr-test";

    private const string Volumes = "/api/v1/persistentvolumes";

    private const string Contents = "/apis/snapshot.storage.k8s.io/v1/volumesnapshotcontents";

    private static readonly (int, string) Ours =
        Ok(new { metadata = new { labels = new Dictionary<string, string> { ["platform/drill"] = Drill } } });

    private static readonly (int, string) Measured = Kept(
        ("measuredRun", "run-1"), ("measuredRtoSeconds", "310"), ("measuredRpoSeconds", "1960"),
        ("succeeded", "1"), ("rtoSeconds", "310"), ("rpoSeconds", "1960"), ("endTimestamp", "1795230000"),
        ("successTimestamp", "1795230000"));

    [Fact]
    public async Task Everything_that_the_drill_made_is_removed_and_the_numbers_come_out()
    {
        using var server = Server(
            ($"GET {Volumes}", [List(Volume("pv-1", "dr-test", "Retain"), Volume("pv-2", "prod-shop", "Retain")), Empty]),
            ($"PATCH {Volumes}/pv-1", [Ok(new { })]),
            ($"GET {Contents}?labelSelector=velero.io/restore-name=run-1",
                [List(Content("kept", "Retain"), Content("deleted", "Delete"))]),
            ($"DELETE {Contents}/kept", [Ok(new { })]));

        var run = await CleanUpAsync(server.Address, "Succeeded");

        Assert.Equal((0, "Drill monthly-dr-test succeeded: RTO 310 s, RPO 1960 s.\n", ""), (run.Code, run.Output, run.Error));
        Assert.Equal(
            ["1795230000", "1960", "310", "1", "1795230000"],
            run.Results.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value));
        Assert.Contains($"DELETE {Velero}/restores/run-1", server.Paths);
        Assert.Contains($"DELETE {Namespace}", server.Paths);
        Assert.Equal(
            """{"spec":{"persistentVolumeReclaimPolicy":"Delete"}}""", server.BodyOf($"PATCH {Volumes}/pv-1"));
        // Only the content that keeps its snapshot goes; snapshots are the backup's own.
        Assert.Equal([$"DELETE {Contents}/kept"], server.Paths.Where(path => path.StartsWith($"DELETE {Contents}", StringComparison.Ordinal)));
        Assert.DoesNotContain($"PATCH {Volumes}/pv-2", server.Paths);
        var kept = Json(server.BodyOf($"PATCH {Results}/drill-{Drill}"))["data"]!;
        Assert.Equal(("1", "310", "1960"), (
            kept["succeeded"]!.GetValue<string>(), kept["rtoSeconds"]!.GetValue<string>(),
            kept["rpoSeconds"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("Failed")]
    [InlineData("Error")]
    public async Task A_drill_that_failed_is_cleaned_up_as_well_and_keeps_the_last_success(string status)
    {
        using var server = Server();

        var run = await CleanUpAsync(server.Address, status);

        Assert.Equal((0, $"Drill monthly-dr-test did not succeed: the workflow is {status}.\n"), (run.Code, run.Output));
        Assert.Contains($"DELETE {Namespace}", server.Paths);
        var kept = Json(server.BodyOf($"PATCH {Results}/drill-{Drill}"))["data"]!;
        Assert.Equal("0", kept["succeeded"]!.GetValue<string>());
        Assert.Null(kept["rtoSeconds"]);
        Assert.Null(kept["successTimestamp"]);
    }

    [Fact]
    public async Task A_run_that_was_never_measured_has_not_succeeded()
    {
        using var server = Server(($"GET {Results}/drill-{Drill}", [Kept(("measuredRun", "another"))]));

        var run = await CleanUpAsync(server.Address, "Succeeded");

        Assert.Equal((0, "Drill monthly-dr-test did not succeed: the workflow is Succeeded.\n"), (run.Code, run.Output));
    }

    [Fact]
    public async Task A_namespace_that_does_not_go_fails_the_drill()
    {
        using var server = Server(($"GET {Namespace}", [Ours]));

        var run = await CleanUpAsync(server.Address, "Succeeded", ("TIMEOUT_SECONDS", "1"));

        Assert.Equal((1, "Remove by hand what is left over.\n"), (run.Code, run.Error));
        Assert.Contains("Left over: namespace dr-test\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("0",
            Json(server.BodyOf($"PATCH {Results}/drill-{Drill}"))["data"]!["succeeded"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_cannot_be_removed_is_named_and_the_rest_is_removed()
    {
        using var server = Server(
            ($"DELETE {Velero}/restores/run-1", [(403, """{"message":"no"}""")]),
            ($"GET {Contents}?labelSelector=velero.io/restore-name=run-1", [(500, "")]));

        var run = await CleanUpAsync(server.Address, "Succeeded");

        Assert.Equal(1, run.Code);
        Assert.Contains("Left over: restore run-1 (403: no)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Left over: contents of snapshots, which cannot be read (500: no reason given)\n", run.Output,
            StringComparison.Ordinal);
        Assert.Contains($"DELETE {Namespace}", server.Paths);
    }

    [Fact]
    public async Task A_namespace_of_somebody_else_stays_with_its_volumes()
    {
        using var server = Server(
            ($"GET {Namespace}", [Ok(new { metadata = new { name = "dr-test" } })]),
            ($"GET {Volumes}", [List(Volume("pv-1", "dr-test", "Retain"))]));

        var run = await CleanUpAsync(server.Address, "Failed");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("Namespace dr-test was not made by monthly-dr-test, and stays.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Paths, path => path.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(403)]
    public async Task A_namespace_whose_owner_nobody_tells_stays(int status)
    {
        using var server = Server(($"GET {Namespace}", [(status, """{"message":"etcd is away"}""")]));

        var run = await CleanUpAsync(server.Address, "Succeeded");

        Assert.Equal((1, "Remove by hand what is left over.\n"), (run.Code, run.Error));
        Assert.Contains(
            $"Left over: namespace dr-test, which cannot be read ({status}: etcd is away)\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Paths, path => path.StartsWith("DELETE", StringComparison.Ordinal));
        Assert.Equal("0",
            Json(server.BodyOf($"PATCH {Results}/drill-{Drill}"))["data"]!["succeeded"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("", 0, null)]
    [InlineData("vol-0a", 0, "Left over: volumes in AWS: vol-0a\n")]
    [InlineData("", 1, "Left over: volumes in AWS: cannot be looked up: vol-0a\n")]
    public async Task Volumes_are_looked_for_in_AWS_as_well(string answer, int code, string? says)
    {
        using var folder = new TemporaryFolder();
        using var tools = new FakeTools(("aws", $"echo \"$*\" >'{folder["call"]}'\nprintf '%s' '{answer}'\nexit {code}"));
        using var server = Server(
            ($"GET {Volumes}", [List(Volume("pv-1", "dr-test", "Delete"), Volume("pv-2", "prod-shop", "Delete")), Empty]));

        var run = await CleanUpAsync(
            server.Address, "Succeeded", ("REGION", "eu-central-1"), tools.Path);

        Assert.Equal(says is null ? 0 : 1, run.Code);
        Assert.Equal(
            "ec2 describe-volumes --region eu-central-1 --filters Name=volume-id,Values=vol-0a "
            + "--query Volumes[?State!='deleting'].VolumeId --output text\n",
            await File.ReadAllTextAsync(folder["call"], TestContext.Current.CancellationToken));
        if (says is not null)
        {
            Assert.Contains(says, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Results_are_given_again_after_a_restart_and_none_where_there_are_none()
    {
        using var kept = FakeApiServer.Routed(($"GET {Results}/drill-{Drill}", [Measured]));
        using var none = FakeApiServer.Routed();
        using var broken = FakeApiServer.Routed(($"GET {Results}/drill-{Drill}", [(503, "")]));

        var told = await RunAsync("drill-results", Drill, kept.Address);
        var first = await RunAsync("drill-results", Drill, none.Address);
        var failed = await RunAsync("drill-results", Drill, broken.Address);

        Assert.Equal(
            (0, "Drill monthly-dr-test: succeeded 1, RTO 310 s, RPO 1960 s, last success 1795230000.\n"),
            (told.Code, told.Output));
        Assert.Equal("1795230000", told.Results["success-timestamp"]);
        Assert.All(first.Results, pair => Assert.Equal("none", pair.Value));
        Assert.Equal((1, "The results of monthly-dr-test cannot be read (503): no reason given\n"), (failed.Code, failed.Error));
    }

    [Fact]
    public async Task The_exercise_keeps_the_time_of_each_stage_and_ends_with_the_last()
    {
        const string Place = $"{Results}/drill-quarterly-dr-test";
        using var time = FakeTools.Clock(1_795_233_600);
        var clock = Kept(("startedRun", "q-1"), ("startedTimestamp", "1795230000"));
        using var begins = FakeApiServer.Routed(($"PATCH {Place}", [(200, "{}")]));
        using var secrets = FakeApiServer.Routed(($"GET {Place}", [clock]), ($"PATCH {Place}", [(200, "{}")]));
        using var last = FakeApiServer.Routed(($"GET {Place}", [clock]), ($"PATCH {Place}", [(200, "{}")]));
        using var other = FakeApiServer.Routed(($"GET {Place}", [Kept(("startedRun", "q-0"))]));

        var begun = await RunAsync("quarterly-dr-test", "time-begin", begins.Address, ("RUN", "q-1"), time.Path);
        var late = await RunAsync("quarterly-dr-test", "time-secrets", secrets.Address, ("RUN", "q-1"), time.Path);
        var done = await RunAsync("quarterly-dr-test", "time-services", last.Address, ("RUN", "q-1"), time.Path);
        var wrong = await RunAsync("quarterly-dr-test", "time-services", other.Address, ("RUN", "q-1"), time.Path);

        Assert.Equal((0, "The clock runs from now.\n"), (begun.Code, begun.Output));
        Assert.Equal("secrets: after 3600 s, and 900 s are promised: OVER TARGET.\n", late.Output);
        Assert.Equal("services: after 3600 s, within the 14400 s that are promised.\n", done.Output);
        Assert.Contains(last.Calls, call => call.Contains("\"measuredRun\":\"q-1\"", StringComparison.Ordinal)
            && call.Contains("\"measuredRpoSeconds\":\"none\"", StringComparison.Ordinal));
        Assert.DoesNotContain(secrets.Calls, call => call.Contains("measuredRun", StringComparison.Ordinal));
        Assert.Equal((1, "The clock of run q-1 was not started.\n"), (wrong.Code, wrong.Error));
    }

    private static FakeApiServer Server(params (string Call, (int, string)[] Answers)[] routes)
    {
        (string Call, (int, string)[] Answers)[] defaults =
        [
            ($"GET {Namespace}", [Ours, (404, "{}")]),
            ($"GET {Volumes}", [Empty]),
            ($"DELETE {Namespace}", [Ok(new { })]),
            ($"DELETE {Velero}/restores/run-1", [Ok(new { })]),
            ($"GET {Results}/drill-{Drill}", [Measured]),
            ($"PATCH {Results}/drill-{Drill}", [(200, "{}")]),
        ];
        return FakeApiServer.Routed(routes.Concat(defaults).DistinctBy(route => route.Call, StringComparer.Ordinal));
    }

    private static object Volume(string name, string ns, string policy) => new
    {
        metadata = new { name },
        spec = new
        {
            claimRef = new { @namespace = ns },
            persistentVolumeReclaimPolicy = policy,
            csi = new { volumeHandle = ns == "dr-test" ? "vol-0a" : "vol-0b" },
        },
    };

    private static object Content(string name, string policy) => new
    {
        metadata = new { name },
        spec = new { deletionPolicy = policy, volumeSnapshotRef = new { @namespace = "dr-test" } },
    };

    private static Task<ScriptRun> CleanUpAsync(
        string server, string status, params (string, string)[] variables) => RunAsync(
        Drill, "clean-up", server,
        [("REGION", ""), ("RESTORE_NAME", "run-1"), ("STATUS", status), .. variables]);
}
