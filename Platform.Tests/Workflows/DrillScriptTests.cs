using System.Globalization;
using Xunit;
using static Platform.Tests.Workflows.RecoveryWorkflow;

namespace Platform.Tests.Workflows;

/// <summary>The scripts of the monthly drill up to its measurement, run for real.</summary>
[Trait("kind", "process")]
public sealed class DrillScriptTests
{
    private const string Drill = "monthly-dr-test";

    private static readonly DateTimeOffset Now = new(2026, 11, 1, 4, 0, 0, TimeSpan.Zero);

    private const string Backups =
        $"GET {Velero}/backups?labelSelector=velero.io/schedule-name=hourly-critical-backup";

    private const string Namespace = "/api/v1/namespaces/dr-test";

    private const string TextCanary = $"GET {Namespace}/configmaps/canary";

    private const string VolumeCanary = $"GET {Namespace}/pods?labelSelector=app.kubernetes.io/name=canary";

    [Fact]
    public async Task The_newest_complete_scheduled_backup_is_picked_and_its_age_is_told()
    {
        var newest = Now.AddMinutes(-43);
        using var server = FakeApiServer.Routed((Backups,
        [
            List(
                Backup("hourly-1", "Completed", Time(newest.AddHours(-1))),
                Backup("hourly-3", "InProgress", Time(newest.AddMinutes(40))),
                Backup("hourly-2", "Completed", Time(newest))),
        ]));

        var run = await PickAsync(server.Address);

        Assert.Equal((0, "hourly-2"), (run.Code, run.Results["backup-name"]));
        Assert.Equal((Seconds(newest), Seconds(Now)), (run.Results["backup-begun"], run.Results["started"]));
        Assert.Equal("Backup hourly-2 is the newest complete one of hourly-critical-backup, 2580 s old.\n", run.Output);
    }

    [Fact]
    public async Task A_schedule_without_a_complete_backup_fails_the_drill()
    {
        using var server = FakeApiServer.Routed((Backups, [List(Backup("a", "Failed", Time(Now)))]));
        using var error = FakeApiServer.Routed((Backups, [(500, """{"message":"etcd is away"}""")]));

        var none = await PickAsync(server.Address);
        var broken = await PickAsync(error.Address);

        Assert.Equal(
            (1, "Schedule hourly-critical-backup has no backup that is complete: nothing could be recovered.\n"),
            (none.Code, none.Error));
        Assert.Equal(
            (1, "The backups of hourly-critical-backup cannot be read (500): etcd is away\n"), (broken.Code, broken.Error));
    }

    [Fact]
    public async Task The_scratch_namespace_is_closed_before_anything_is_in_it()
    {
        using var server = FakeApiServer.Routed(
            ("POST /api/v1/namespaces", [(201, "{}")]),
            ($"POST /apis/networking.k8s.io/v1/namespaces/dr-test/networkpolicies", [(201, "{}")]),
            ($"POST {Namespace}/resourcequotas", [(201, "{}")]));

        var run = await RunAsync(Drill, "scratch", server.Address);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            [
                $"GET {Namespace}", "POST /api/v1/namespaces",
                "POST /apis/networking.k8s.io/v1/namespaces/dr-test/networkpolicies", $"POST {Namespace}/resourcequotas",
            ],
            server.Paths);
        var labels = Json(server.BodyOf("POST /api/v1/namespaces"))["metadata"]!["labels"]!;
        Assert.Equal("true", labels["velero.io/exclude-from-backup"]!.GetValue<string>());
        Assert.Equal("baseline", labels["pod-security.kubernetes.io/enforce"]!.GetValue<string>());
        Assert.Equal(
            """{"podSelector":{},"policyTypes":["Ingress","Egress"]}""",
            Json(server.BodyOf("POST /apis/networking.k8s.io/v1/namespaces/dr-test/networkpolicies"))["spec"]!
                .ToJsonString());
        Assert.Equal("0",
            Json(server.BodyOf($"POST {Namespace}/resourcequotas"))["spec"]!["hard"]!["services.loadbalancers"]!
                .GetValue<string>());
    }

    [Fact]
    public async Task What_an_earlier_run_left_is_removed_first_and_a_namespace_of_others_is_not_touched()
    {
        var ours = Ok(new { metadata = new { labels = new Dictionary<string, string> { ["platform/drill"] = Drill } } });
        using var left = FakeApiServer.Routed(
            ($"GET {Namespace}", [ours, ours, (404, "{}")]), ($"DELETE {Namespace}", [(200, "{}")]),
            ("POST /api/v1/namespaces", [(201, "{}")]),
            ($"POST /apis/networking.k8s.io/v1/namespaces/dr-test/networkpolicies", [(201, "{}")]),
            ($"POST {Namespace}/resourcequotas", [(201, "{}")]));
        using var stuck = FakeApiServer.Routed(($"GET {Namespace}", [ours]), ($"DELETE {Namespace}", [(200, "{}")]));
        using var others = FakeApiServer.Routed(($"GET {Namespace}", [Ok(new { metadata = new { name = "dr-test" } })]));

        var removed = await RunAsync(Drill, "scratch", left.Address);
        var hung = await RunAsync(Drill, "scratch", stuck.Address, ("TIMEOUT_SECONDS", "1"));
        var refused = await RunAsync(Drill, "scratch", others.Address);

        Assert.Equal(0, removed.Code);
        Assert.Equal(
            (1, "Namespace dr-test of an earlier run does not go. What holds it: kubectl get namespace dr-test --output yaml\n"),
            (hung.Code, hung.Error));
        Assert.Equal(
            (1, "Namespace dr-test is there, and was not made by monthly-dr-test: remove it, or rename it.\n"),
            (refused.Code, refused.Error));
        Assert.Single(others.Calls);
    }

    [Fact]
    public async Task A_wall_that_cannot_be_built_stops_the_drill_before_the_restore()
    {
        using var server = FakeApiServer.Routed(
            ("POST /api/v1/namespaces", [(201, "{}")]),
            ($"POST /apis/networking.k8s.io/v1/namespaces/dr-test/networkpolicies", [(403, """{"message":"no"}""")]));

        var run = await RunAsync(Drill, "scratch", server.Address);

        Assert.Equal((1, "Network policy default-deny was not taken (403): no\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task The_restore_goes_to_the_scratch_namespace_without_what_acts_outside_it()
    {
        using var server = FakeApiServer.Routed(($"POST {Velero}/restores", [(201, "{}")]));

        var run = await RunAsync(
            Drill, "restore", server.Address, ("BACKUP_NAME", "hourly-2"), ("NAMESPACES", "recovery-canary"),
            ("RESTORE_NAME", "monthly-dr-test-1"));

        Assert.Equal(0, run.Code);
        var spec = Json(server.BodyOf($"POST {Velero}/restores"))["spec"]!;
        Assert.Equal("""{"recovery-canary":"dr-test"}""", spec["namespaceMapping"]!.ToJsonString());
        Assert.Equal("""{"kind":"ConfigMap","name":"dr-test-modifiers"}""", spec["resourceModifier"]!.ToJsonString());
        Assert.True(spec["restorePVs"]!.GetValue<bool>());
        // Left to Velero: false would leave out the contents of volume snapshots, and no CSI volume would come back.
        Assert.Null(spec["includeClusterResources"]);
        var excluded = spec["excludedResources"]!.AsArray().Select(kind => kind!.GetValue<string>()).ToArray();
        foreach (var kind in (string[])["ingresses.networking.k8s.io", "externalsecrets.external-secrets.io",
            "cronjobs.batch", "jobs.batch", "applications.argoproj.io", "networkpolicies.networking.k8s.io",
            "horizontalpodautoscalers.autoscaling", "clusterrolebindings.rbac.authorization.k8s.io"])
        {
            Assert.Contains(kind, excluded);
        }
    }

    [Fact]
    public async Task Intact_canaries_give_the_time_of_the_last_write()
    {
        using var server = FakeApiServer.Routed(
            (TextCanary, [Text("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]),
            (VolumeCanary, [List(), (500, ""), Volume("intact 1795230000")]));

        var run = await CanaryAsync(server.Address);

        Assert.Equal((0, "1795230000"), (run.Code, run.Results["written"]));
    }

    [Fact]
    public async Task A_damaged_canary_fails_the_drill()
    {
        using var text = FakeApiServer.Routed((TextCanary, [Text("abd", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb4")]));
        using var missing = FakeApiServer.Routed();

        Assert.Equal(
            "Canary canary was restored with another content than it had: restored objects are not to be trusted.\n",
            (await CanaryAsync(text.Address)).Error);
        Assert.Equal("Canary canary was not restored (404): not found\n", (await CanaryAsync(missing.Address)).Error);
    }

    [Theory]
    [InlineData("empty", "The volume of canary canary is empty: restored volumes are not to be trusted.\n")]
    [InlineData("damaged", "The volume of canary canary is damaged: restored volumes are not to be trusted.\n")]
    [InlineData("", "The volume of canary canary said nothing in 1 seconds: its pod did not start.\n")]
    public async Task A_volume_without_its_content_fails_the_drill(string message, string says)
    {
        using var server = FakeApiServer.Routed(
            (TextCanary, [Text("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]),
            (VolumeCanary, [message.Length == 0 ? Empty : Volume(message)]));

        var run = await CanaryAsync(server.Address, message.Length == 0 ? "1" : "20");

        Assert.Equal((1, says), (run.Code, run.Error));
        Assert.Empty(run.Results);
    }

    [Fact]
    public async Task A_namespace_without_canaries_is_said_to_have_none()
    {
        var run = await RunAsync(
            Drill, "canary", "http://127.0.0.1:1", ("BACKUP_BEGUN", "1"), ("CANARY", "absent"));

        Assert.Equal((0, "none"), (run.Code, run.Results["written"]));
    }

    [Fact]
    public async Task The_measured_times_come_out_as_they_were()
    {
        // Restored 300 s ago; the drill began 400 s ago; the backup 1900 s, the last write 1960 s before that.
        using var server = FakeApiServer.Routed(
            ($"GET {Velero}/restores/run-1", [Restore(Now.AddSeconds(-300))]),
            ($"PATCH {Results}/drill-{Drill}", [(200, "{}")]));

        var run = await MeasureAsync(server.Address, written: Now.AddSeconds(-400 - 1960));

        var data = Json(server.BodyOf($"PATCH {Results}/drill-{Drill}"))["data"]!;
        Assert.Equal((0, "run-1"), (run.Code, data["measuredRun"]!.GetValue<string>()));
        Assert.Equal(("300", "1960"), (
            data["measuredRtoSeconds"]!.GetValue<string>(), data["measuredRpoSeconds"]!.GetValue<string>()));
        Assert.Equal(
            "RTO: 300 s, within the 7200 s that are promised.\nRPO: 1960 s, within the 3600 s that are promised.\n",
            run.Output);
    }

    [Fact]
    public async Task Over_target_is_said_and_kept_and_a_first_result_makes_its_place()
    {
        using var server = FakeApiServer.Routed(
            ($"GET {Velero}/restores/run-1", [Restore(Now.AddSeconds(-8000))]),
            ($"POST {Results}", [(201, "{}")]));

        var run = await MeasureAsync(server.Address, written: null, rpoTarget: "1800");

        Assert.Equal(
            (0, "RTO: 8000 s, and 7200 s are promised: OVER TARGET.\n"
                + "RPO: 1900 s, and 1800 s are promised: OVER TARGET.\n"),
            (run.Code, run.Output));
        var kept = Json(server.BodyOf($"POST {Results}"));
        Assert.Equal($"drill-{Drill}", kept["metadata"]!["name"]!.GetValue<string>());
        Assert.Equal("1900", kept["data"]!["measuredRpoSeconds"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_restore_with_errors_is_not_measured()
    {
        using var server = FakeApiServer.Routed(
            ($"GET {Velero}/restores/run-1", [Restore(Now, errors: 2)]));

        var run = await MeasureAsync(server.Address, written: null);

        Assert.Equal((1, "Restore run-1 has 2 errors.\n"), (run.Code, run.Error));
        Assert.Single(server.Calls);
    }

    private static string Time(DateTimeOffset time) =>
        time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static (int, string) Text(string text, string sha256) => Ok(new { data = new { text, sha256 } });

    private static (int, string) Volume(string message) => List(new
    {
        status = new
        {
            initContainerStatuses = new object[]
            {
                new { name = "restore-wait", state = new { terminated = new { message = "other" } } },
                new { name = "check", state = new { terminated = new { message } } },
            },
        },
    });

    private static (int, string) Restore(DateTimeOffset created, int errors = 0) =>
        Ok(new { metadata = new { creationTimestamp = Time(created) }, status = new { errors } });

    private static async Task<ScriptRun> PickAsync(string server)
    {
        using var clock = FakeTools.Clock(Now.ToUnixTimeSeconds());
        return await RunAsync(Drill, "pick", server, ("SCHEDULE", "hourly-critical-backup"), clock.Path);
    }

    private static Task<ScriptRun> CanaryAsync(string server, string timeout = "20") => RunAsync(
        Drill, "canary", server, ("BACKUP_BEGUN", "1795230060"), ("CANARY", "required"), ("TIMEOUT_SECONDS", timeout));

    private static async Task<ScriptRun> MeasureAsync(
        string server, DateTimeOffset? written, string rpoTarget = "3600")
    {
        using var clock = FakeTools.Clock(Now.ToUnixTimeSeconds());
        return await RunAsync(
            Drill, "measure", server, clock.Path,
            ("BACKUP_BEGUN", Seconds(Now.AddSeconds(-400 - 1900))), ("RESTORE_NAME", "run-1"), ("RPO_TARGET", rpoTarget),
            ("RTO_TARGET", "7200"), ("STARTED", Seconds(Now.AddSeconds(-400))),
            ("WRITTEN", written is { } time ? Seconds(time) : "none"));
    }

    private static string Seconds(DateTimeOffset time) =>
        time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
