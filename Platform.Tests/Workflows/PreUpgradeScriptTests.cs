using System.Text.Json.Nodes;
using Platform.Workflows;
using Xunit;

namespace Platform.Tests.Workflows;

/// <summary>The scripts of the workflow <c>pre-upgrade</c>, run for real against an API server made for the test.</summary>
[Trait("kind", "process")]
public sealed class PreUpgradeScriptTests
{
    private const string Path = "/apis/velero.io/v1/namespaces/velero/backups";

    private static readonly WorkflowDefinition Workflow =
        StackWorkflowDefinitions.All.Single(definition => definition.Name == "pre-upgrade");

    [Fact]
    public async Task A_backup_is_asked_for_with_everything_in_it()
    {
        using var server = new FakeApiServer((201, "{}"));

        var run = await CreateAsync(server.Address, "upgrade to \"1.36\"; $(reboot)");

        Assert.Equal((0, "Backup pre-upgrade-x7k2p is asked for; Velero keeps it for 720h0m0s.\n", ""),
            (run.Code, run.Output, run.Error));
        Assert.Equal("pre-upgrade-x7k2p", run.Results["backup-name"]);
        var call = Assert.Single(server.Calls);
        Assert.StartsWith($"POST {Path} Bearer secret-token {{", call, StringComparison.Ordinal);
        Assert.Equal(
            """
            {"apiVersion":"velero.io/v1","kind":"Backup","metadata":{"name":"pre-upgrade-x7k2p","namespace":"velero","labels":{"app.kubernetes.io/part-of":"platform"},"annotations":{"platform/reason":"upgrade to \"1.36\"; $(reboot)"}},"spec":{"includedNamespaces":["*"],"includeClusterResources":true,"storageLocation":"default","ttl":"720h0m0s"}}
            """,
            call[call.IndexOf('{', StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task A_second_try_takes_the_backup_that_is_there()
    {
        using var server = new FakeApiServer((409, """{"message":"backups.velero.io already exists"}"""));

        var run = await CreateAsync(server.Address, "again");

        Assert.Equal((0, "Backup pre-upgrade-x7k2p is there from an earlier try.\n"), (run.Code, run.Output));
        Assert.Equal("pre-upgrade-x7k2p", run.Results["backup-name"]);
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_reason()
    {
        using var server = new FakeApiServer((403, """{"message":"backups.velero.io is forbidden"}"""));

        var run = await CreateAsync(server.Address, "no");

        Assert.Equal((1, "", "Backup pre-upgrade-x7k2p was not taken (403): backups.velero.io is forbidden\n"),
            (run.Code, run.Output, run.Error));
        Assert.Empty(run.Results);
    }

    [Fact]
    public async Task A_server_that_is_away_is_told()
    {
        var run = await CreateAsync("http://127.0.0.1:1", "no");

        Assert.Equal(1, run.Code);
        Assert.EndsWith(
            "Backup pre-upgrade-x7k2p was not taken (000): no reason given\n", run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wait_ends_when_the_backup_is_complete()
    {
        using var server = new FakeApiServer(
            (200, "{}"), (200, Backup("InProgress")), (500, "oops"), (200, Backup("Finalizing")),
            (200, """{"status":{"phase":"Completed","progress":{"itemsBackedUp":1234}}}"""));

        var run = await WaitAsync(server, "60");

        Assert.Equal(
            (0, "No answer from the API server (500), 1 in a row.\nBackup pre-upgrade-x7k2p is complete: 1234 items.\n", ""),
            (run.Code, run.Output, run.Error));
        Assert.Equal(5, server.Calls.Count);
        Assert.All(server.Calls, call => Assert.Equal($"GET {Path}/pre-upgrade-x7k2p Bearer secret-token ", call));
    }

    [Theory]
    [InlineData("PartiallyFailed", """, "errors":3,"warnings":1""", "PartiallyFailed: 3 errors, 1 warnings")]
    [InlineData("Failed", """, "failureReason":"no space"  """, "Failed: 0 errors, 0 warnings, no space")]
    [InlineData("FailedValidation", """, "validationErrors":["no location","no ttl"]""",
        "FailedValidation: 0 errors, 0 warnings, no location, no ttl")]
    public async Task A_backup_that_failed_fails_the_workflow(string phase, string more, string says)
    {
        using var server = new FakeApiServer((200, "{\"status\":{\"phase\":\"" + phase + "\"" + more + "}}"));

        var run = await WaitAsync(server, "60");

        Assert.Equal((1, "", $"Backup pre-upgrade-x7k2p is {says}\n"), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public async Task A_backup_that_hangs_ends_at_the_timeout()
    {
        using var server = new FakeApiServer((200, Backup("InProgress")));

        var run = await WaitAsync(server, "1");

        Assert.Equal(
            (1, "Backup pre-upgrade-x7k2p has not ended in 1 seconds; it is InProgress. Does Velero run?\n"),
            (run.Code, run.Error));
    }

    [Fact]
    public async Task A_backup_that_is_gone_fails_at_once()
    {
        using var server = new FakeApiServer((404, """{"message":"backups.velero.io not found"}"""));

        var run = await WaitAsync(server, "60");

        Assert.Equal((1, "Backup pre-upgrade-x7k2p cannot be read (404): backups.velero.io not found\n"),
            (run.Code, run.Error));
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task A_server_that_stays_away_fails_after_30_calls()
    {
        using var server = new FakeApiServer((503, ""));

        var run = await WaitAsync(server, "60");

        Assert.Equal((1, "Backup pre-upgrade-x7k2p cannot be watched: the API server does not answer.\n"),
            (run.Code, run.Error));
        Assert.Equal(30, server.Calls.Count);
    }

    [Fact]
    public void The_workflow_says_what_it_may_do()
    {
        Assert.Equal(
            ["backup: velero.io/backups create in velero", "wait: velero.io/backups get in velero"],
            Workflow.Scripts.SelectMany(step => step.Permissions.Select(permission =>
                $"{step.Name}: {permission.Group}/{permission.Resource} {string.Join(',', permission.Verbs)} "
                + $"in {permission.Namespace}")));
    }

    private static string Backup(string phase) =>
        new JsonObject { ["status"] = new JsonObject { ["phase"] = phase } }.ToJsonString();

    private static Task<ScriptRun> CreateAsync(string server, string reason) => ScriptRun.OfAsync(
        Step("backup"), server, ("BACKUP_NAME", "pre-upgrade-x7k2p"), ("NAMESPACE", "*"), ("REASON", reason),
        ("STORAGE_LOCATION", "default"), ("TTL", "720h0m0s"), ("VELERO_NAMESPACE", "velero"));

    private static Task<ScriptRun> WaitAsync(FakeApiServer server, string timeout) => ScriptRun.OfAsync(
        Step("wait"), server.Address, ("BACKUP_NAME", "pre-upgrade-x7k2p"), ("IF_VELERO_IS_DOWN", "stop"), ("POLL_SECONDS", "0"),
        ("TIMEOUT_SECONDS", timeout), ("VELERO_NAMESPACE", "velero"));

    private static ScriptStep Step(string name) => Workflow.Scripts.Single(step => step.Name == name);
}
