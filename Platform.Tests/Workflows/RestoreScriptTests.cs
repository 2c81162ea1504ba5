using Xunit;
using static Platform.Tests.Workflows.RecoveryWorkflow;

namespace Platform.Tests.Workflows;

/// <summary>The scripts of the restore workflows, run for real.</summary>
[Trait("kind", "process")]
public sealed class RestoreScriptTests
{
    private const string Started = "2026-11-21T03:00:05Z";

    private const string Place = "GET " + Velero + "/backupstoragelocations/default";

    private const string One = "GET " + Velero + "/backups/daily-1";

    [Fact]
    public async Task A_restore_that_can_be_made_is_told_before_it_is_asked_for()
    {
        using var server = FakeApiServer.Routed(
            (One, [Ok(Backup("daily-1", "Completed", Started))]), (Place, [Location("Available")]));

        var run = await CheckAsync(server.Address, ("NAMESPACES", "prod-shop"), ("TARGET_NAMESPACE", "shop-copy"));

        Assert.Equal(
            (0, "To be restored: everything of prod-shop from daily-1, begun 2026-11-21T03:00:05Z, to shop-copy. "
                + "Objects that are there: left alone.\n", ""),
            (run.Code, run.Output, run.Error));
        Assert.Equal("daily-1", run.Results["backup-name"]);
        Assert.Equal("shop-copy", run.Results["namespaces"]);
    }

    [Fact]
    public async Task The_newest_complete_backup_of_a_schedule_is_found()
    {
        using var server = FakeApiServer.Routed(
            ($"GET {Velero}/backups?labelSelector=velero.io/schedule-name=hourly",
            [
                List(
                    Backup("hourly-2", "Completed", "2026-11-21T02:17:00Z"),
                    Backup("hourly-4", "PartiallyFailed", "2026-11-21T04:17:00Z"),
                    Backup("hourly-3", "Completed", "2026-11-21T03:17:00Z")),
            ]),
            (Place, [Location("Available")]));

        var run = await CheckAsync(server.Address, ("BACKUP", "latest:hourly"), ("NAMESPACES", "prod-shop"));

        Assert.Equal((0, "hourly-3"), (run.Code, run.Results["backup-name"]));
    }

    [Fact]
    public async Task A_star_and_a_second_line_are_not_names_of_one_namespace()
    {
        using var server = FakeApiServer.Routed(
            (One, [Ok(Backup("daily-1", "Completed", Started))]), (Place, [Location("Available")]));

        var everything = await CheckAsync(server.Address, ("NAMESPACES", "*"));
        var lines = await CheckAsync(server.Address, ("NAMESPACES", "prod-shop"), ("TARGET_NAMESPACE", "copy\nkube-system"));

        Assert.Equal(
            (1, "Nothing is restored:\n- All namespaces are restored by restore-cluster only, which leaves out the platform's "
                + "own.\n"),
            (everything.Code, everything.Error));
        Assert.Equal(1, lines.Code);
        Assert.Contains("- 'copy\nkube-system' is no name of a namespace.\n", lines.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing is restored into kube-system", lines.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recovery-canary,prod-shop")]
    [InlineData("*")]
    [InlineData("recovery-canary\nprod-shop")]
    [InlineData("")]
    public async Task Nothing_but_one_namespace_goes_to_the_drills(string namespaces)
    {
        using var server = FakeApiServer.Routed(($"POST {Velero}/restores", [(201, "{}")]));

        var run = await RunAsync(
            "monthly-dr-test", "restore", server.Address, ("NAMESPACES", namespaces), ("BACKUP_NAME", "hourly-1"),
            ("RESTORE_NAME", "run-1"));

        Assert.Equal(
            (1, $"'{namespaces}' is not one namespace: nothing is restored to dr-test.\n"), (run.Code, run.Error));
        Assert.Empty(server.Paths);
    }

    [Fact]
    public async Task Every_fault_is_told_at_once_and_nothing_is_given_back()
    {
        using var server = FakeApiServer.Routed(
            (One, [Ok(Backup("daily-1", "PartiallyFailed", Started))]), (Place, [Location("Unavailable")]));

        var run = await CheckAsync(
            server.Address, ("NAMESPACES", "velero, Shop"), ("TARGET_NAMESPACE", "a b"), ("RESOURCES", "Config Maps"),
            ("EXISTING", "replace"));

        Assert.Equal(
            """
            Nothing is restored:
            - 'Shop' is no name of a namespace.
            - 'a b' is no name of a namespace.
            - Only one namespace can go to another.
            - 'Config' is no kind such as configmaps or deployments.apps.
            - 'Maps' is no kind such as configmaps or deployments.apps.
            - 'replace' says not what becomes of objects that are there: none or update.
            - Backup daily-1 is PartiallyFailed, not Completed.
            - Backup daily-1 does not have namespace velero.
            - Backup daily-1 does not have namespace Shop.
            - Storage location default is Unavailable.

            """.ReplaceLineEndings("\n"),
            run.Error);
        Assert.Equal(1, run.Code);
        Assert.Empty(run.Results);
    }

    [Theory]
    [InlineData("velero")]
    [InlineData("kube-system")]
    [InlineData("platform-workflows")]
    public async Task Nothing_is_restored_into_a_namespace_of_the_platform(string target)
    {
        using var server = FakeApiServer.Routed(
            (One, [Ok(Backup("daily-1", "Completed", Started))]), (Place, [Location("Available")]));

        var run = await CheckAsync(server.Address, ("NAMESPACES", "prod-shop"), ("TARGET_NAMESPACE", target));

        Assert.Equal(
            (1, $"Nothing is restored:\n- Nothing is restored into {target}: it is the platform's own.\n"),
            (run.Code, run.Error));
    }

    [Theory]
    [InlineData("""{"message":"backups.velero.io \"daily-1\" not found"}""", 404,
        "- Backup daily-1 cannot be read (404): backups.velero.io \"daily-1\" not found\n")]
    [InlineData("", 503, "- Backup daily-1 cannot be read (503): no reason given\n")]
    public async Task A_backup_that_cannot_be_read_is_a_fault(string body, int status, string says)
    {
        using var server = FakeApiServer.Routed((One, [(status, body)]));

        var run = await CheckAsync(server.Address, ("NAMESPACES", "prod-shop"));

        Assert.Equal((1, "Nothing is restored:\n" + says), (run.Code, run.Error));
    }

    [Fact]
    public async Task Another_region_needs_a_read_only_location_and_moved_volumes()
    {
        var there = new { storageLocation = "lost", includedNamespaces = new[] { "*" } };
        var moved = new { storageLocation = "lost", includedNamespaces = new[] { "*" }, snapshotMoveData = true };
        using var bad = FakeApiServer.Routed(
            (One, [Ok(Backup("daily-1", "Completed", Started, there))]),
            ($"GET {Velero}/backupstoragelocations/lost", [Location("Available")]));
        using var good = FakeApiServer.Routed(
            (One, [Ok(Backup("daily-1", "Completed", Started, moved))]),
            ($"GET {Velero}/backupstoragelocations/lost", [Location("Available", "ReadOnly")]));

        var refused = await RegionAsync(bad.Address);
        var taken = await RegionAsync(good.Address);

        Assert.Equal(
            "Nothing is restored:\n"
            + "- Backup daily-1 has its volumes in snapshots of its own region, not in the storage location.\n"
            + "- Storage location lost can be written to: backups of another cluster would be deleted from here.\n",
            refused.Error);
        Assert.Equal((0, "*"), (taken.Code, taken.Results["namespaces"]));
    }

    [Fact]
    public async Task A_restore_says_what_it_takes_and_what_not()
    {
        using var one = FakeApiServer.Routed(($"POST {Velero}/restores", [(201, "{}")]));
        using var all = FakeApiServer.Routed(($"POST {Velero}/restores", [(409, "{}")]));

        var chosen = await RunAsync(
            "restore-resources", "restore", one.Address, ("BACKUP_NAME", "daily-1"), ("EXISTING", "update"),
            ("NAMESPACES", "prod-shop"), ("REASON", "a \"bad\" change"), ("RESOURCES", "configmaps, secrets"),
            ("RESTORE_NAME", "restore-resources-x"));
        var cluster = await RunAsync(
            "restore-cluster", "restore", all.Address, ("BACKUP_NAME", "weekly-1"), ("EXISTING", "none"),
            ("REASON", "lost"), ("RESTORE_NAME", "restore-cluster-x"));

        Assert.Equal("Restore restore-resources-x of backup daily-1 is asked for.\n", chosen.Output);
        Assert.Equal(
            """
            {"backupName":"daily-1","includedNamespaces":["prod-shop"],"restorePVs":true,"existingResourcePolicy":"update","includedResources":["configmaps","secrets"],"excludedResources":["events","events.events.k8s.io","nodes","mutatingwebhookconfigurations.admissionregistration.k8s.io","validatingwebhookconfigurations.admissionregistration.k8s.io"]}
            """.Trim(),
            Json(one.BodyOf($"POST {Velero}/restores"))["spec"]!.ToJsonString());
        Assert.Equal("Restore restore-cluster-x is there from an earlier try.\n", cluster.Output);
        var spec = Json(all.BodyOf($"POST {Velero}/restores"))["spec"]!;
        Assert.Equal("""["*"]""", spec["includedNamespaces"]!.ToJsonString());
        Assert.True(spec["includeClusterResources"]!.GetValue<bool>());
        Assert.Equal(
            """["kube-node-lease","kube-public","kube-system","velero","platform-workflows"]""",
            spec["excludedNamespaces"]!.ToJsonString());
    }

    [Fact]
    public async Task A_restore_that_is_not_taken_fails_with_the_reason()
    {
        using var server = FakeApiServer.Routed(($"POST {Velero}/restores", [(403, """{"message":"no"}""")]));

        var run = await RunAsync(
            "restore-cluster", "restore", server.Address, ("BACKUP_NAME", "weekly-1"), ("EXISTING", "none"),
            ("REASON", "lost"), ("RESTORE_NAME", "r"));

        Assert.Equal((1, "Restore r was not taken (403): no\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task The_wait_goes_on_through_every_phase_that_is_no_end()
    {
        using var server = new FakeApiServer(
            Phase(""), Phase("InProgress"), (500, "oops"), Phase("WaitingForPluginOperations"),
            Phase("FinalizingPartiallyFailed"), Phase("Completed", warnings: 2));

        var run = await WaitAsync(server.Address, "20");

        Assert.Equal(
            (0, "No answer from the API server (500), 1 in a row.\nRestore r is complete: 5 of 7 items, 2 warnings.\n"),
            (run.Code, run.Output));
        Assert.Equal(6, server.Calls.Count);
    }

    [Theory]
    [InlineData("PartiallyFailed")]
    [InlineData("Failed")]
    [InlineData("FailedValidation")]
    public async Task A_restore_that_failed_says_where_to_look(string phase)
    {
        using var server = new FakeApiServer(Phase(phase, errors: 3));

        var run = await WaitAsync(server.Address, "20");

        Assert.Equal(
            (1, $"Restore r is {phase}: 5 of 7 items, 3 errors, 0 warnings. What went wrong: kubectl --namespace velero exec "
                + "deployment/velero --container velero -- /velero restore describe r --details. What is there is left "
                + "alone by the next restore, unless it is told to update.\n"),
            (run.Code, run.Error));
    }

    [Fact]
    public async Task A_restore_that_hangs_says_what_to_do()
    {
        using var server = new FakeApiServer(Phase("InProgress"));

        var run = await WaitAsync(server.Address, "1");

        Assert.Equal(
            (1, "Restore r has not ended in 1 seconds; it is InProgress, with 5 of 7 items. Where it stands: kubectl "
                + "--namespace velero exec deployment/velero --container velero -- /velero restore logs r; for volumes "
                + "kubectl --namespace velero get datadownloads,podvolumerestores. If nothing moves: kubectl --namespace "
                + "velero rollout restart deployment/velero makes it Failed, and the workflow can be started again.\n"),
            (run.Code, run.Error));
    }

    [Theory]
    [InlineData(404, "Restore r cannot be read (404): no reason given\n", 1)]
    [InlineData(503, "Restore r cannot be watched: the API server does not answer.\n", 30)]
    public async Task A_restore_that_cannot_be_read_fails(int status, string says, int calls)
    {
        using var server = new FakeApiServer((status, ""));

        var run = await WaitAsync(server.Address, "20");

        Assert.Equal((1, says, calls), (run.Code, run.Error, server.Calls.Count));
    }

    [Fact]
    public async Task A_stage_is_waited_for_until_each_object_has_its_condition()
    {
        object Store(string status) => new
        {
            metadata = new { name = "aws" },
            status = new { conditions = new[] { new { type = "Ready", status } } },
        };
        using var comes = new FakeApiServer(List(Store("False")), (500, ""), List(Store("True")));
        using var stays = new FakeApiServer(List(Store("False")));

        var ready = await RunAsync("restore-cluster", "secrets", comes.Address);
        var late = await RunAsync("restore-cluster", "secrets", stays.Address, ("TIMEOUT_SECONDS", "1"));

        Assert.Equal(0, ready.Code);
        Assert.EndsWith("The stores of secrets: ready.\n", ready.Output, StringComparison.Ordinal);
        Assert.Equal((1, "The stores of secrets: after 1 seconds not Ready:\naws\n"), (late.Code, late.Error));
    }

    [Fact]
    public async Task A_run_that_nobody_approved_is_a_failure()
    {
        var run = await RunAsync("restore-cluster", "refused", "http://127.0.0.1:1");

        Assert.Equal(
            (1, "Nobody said YES to 'Shall everything be restored onto this cluster? The step before says from what.' in "
                + "time: nothing was done.\n"),
            (run.Code, run.Error));
    }

    private static (int, string) Phase(string phase, int errors = 0, int warnings = 0) => Ok(new
    {
        status = new { phase = phase.Length == 0 ? null : phase, errors, warnings, progress = new { itemsRestored = 5, totalItems = 7 } },
    });

    private static Task<ScriptRun> CheckAsync(string server, params (string, string)[] variables) => RunAsync(
        "restore-namespace", "check", server,
        [("BACKUP", "daily-1"), ("EXISTING", "none"), ("TARGET_NAMESPACE", ""), .. variables]);

    private static Task<ScriptRun> RegionAsync(string server) => RunAsync(
        "restore-cross-region", "check", server, ("BACKUP", "daily-1"), ("EXISTING", "none"), ("LOCATION", "lost"));

    private static Task<ScriptRun> WaitAsync(string server, string timeout) => RunAsync(
        "restore-namespace", "wait", server, ("RESTORE_NAME", "r"), ("TIMEOUT_SECONDS", timeout));
}
