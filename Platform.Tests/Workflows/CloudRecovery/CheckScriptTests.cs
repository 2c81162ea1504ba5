using System.Globalization;
using Platform.Workflows;
using Xunit;

namespace Platform.Tests.Workflows.CloudRecovery;

/// <summary>The looks at AWS, run for real against a command <c>aws</c> made for the test.</summary>
[Trait("kind", "process")]
public sealed class CheckScriptTests
{
    [Fact]
    public async Task The_last_moment_that_can_be_restored_is_given_as_a_number()
    {
        using var aws = new FakeAws(("rds describe-db-clusters *",
            [(0, """{"DBClusters":[{"LatestRestorableTime":"2026-11-21T15:00:00.250000+00:00"}]}""")]));

        var run = await RunAsync("aurora-restorable-check", "look", aws, ("REGION", "eu-central-1"), ("SOURCE_CLUSTER", "orders"));

        Assert.Equal((0, "1795273200"), (run.Code, run.Results["latest"]));
        Assert.Equal(
            ["rds describe-db-clusters --region eu-central-1 --output json --db-cluster-identifier orders"], aws.Calls);
    }

    [Fact]
    public async Task Where_AWS_does_not_say_the_look_fails()
    {
        using var aws = new FakeAws(("rds describe-db-clusters *", [(254, "AccessDenied")]));

        var run = await RunAsync("aurora-restorable-check", "look", aws, ("REGION", "eu-central-1"), ("SOURCE_CLUSTER", "orders"));

        Assert.Equal(
            (1, "AccessDenied\nAWS does not say how far back orders can be restored.\n"), (run.Code, run.Error));
        Assert.Empty(run.Results);
    }

    [Fact]
    public async Task The_newest_backup_that_should_be_there_is_looked_for()
    {
        using var aws = new FakeAws(
            ("s3api list-objects-v2 --region eu-central-1 *", [(0, Backups((10, "late"), (90, "newest"), (200, "older")))]),
            ("s3api list-objects-v2 --region eu-west-1 *", [(0, "\"backups/newest/velero-backup.json\"")]));

        var run = await ReplicaAsync(aws);

        Assert.Equal((0, "backups/newest/velero-backup.json is in there.\n"), (run.Code, run.Output));
        Assert.InRange(
            long.Parse(run.Results["seen"], CultureInfo.InvariantCulture),
            TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 10, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        Assert.EndsWith(
            "--bucket there --prefix backups/newest/velero-backup.json --query Contents[0].Key", aws.Calls[1],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"backups/newest/velero-backup.json.other\"")]
    public async Task A_backup_that_is_not_there_fails_the_look(string found)
    {
        using var aws = new FakeAws(
            ("s3api list-objects-v2 --region eu-central-1 *", [(0, Backups((90, "newest")))]),
            ("s3api list-objects-v2 --region eu-west-1 *", [(0, found)]));

        var run = await ReplicaAsync(aws);

        Assert.Equal(
            (1, "backups/newest/velero-backup.json is not in there yet, after more than 3600 seconds.\n"),
            (run.Code, run.Error));
        Assert.Empty(run.Results);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task Without_a_backup_nothing_is_missed(string none)
    {
        using var aws = new FakeAws(("s3api list-objects-v2 --region eu-central-1 *", [(0, none)]));

        var run = await ReplicaAsync(aws);

        Assert.Equal((0, "No backup is older than 3600 seconds yet.\n"), (run.Code, run.Output));
    }

    [Fact]
    public async Task A_bucket_that_cannot_be_read_fails_the_look()
    {
        using var aws = new FakeAws(("s3api list-objects-v2 *", [(254, "AccessDenied")]));

        var run = await ReplicaAsync(aws);

        Assert.NotEqual(0, run.Code);
        Assert.Empty(run.Results);
    }

    [Fact]
    public async Task Each_copy_is_read_and_compared_and_no_value_is_shown()
    {
        using var server = new FakeApiServer((200, "{}"));
        using var aws = new FakeAws(
            ("secretsmanager describe-secret --region eu-central-1 *", [(0, Versions("v2"))]),
            ("secretsmanager get-secret-value --region eu-west-1 *", [(0, "v2")]));

        var run = await SecretsAsync(aws, server, "acme/one acme/two");

        Assert.Equal((0, "acme/one can be read in eu-west-1.\nacme/two can be read in eu-west-1.\n"), (run.Code, run.Output));
        Assert.All(
            aws.Calls.Where(call => call.Contains("get-secret-value", StringComparison.Ordinal)),
            call => Assert.EndsWith("--query VersionId", call, StringComparison.Ordinal));
        Assert.Matches("""measuredRun":"run-1","measuredRtoSeconds":"\d","measuredRpoSeconds":"none""", Assert.Single(server.Calls));
    }

    [Fact]
    public async Task A_secret_without_a_value_an_old_copy_and_one_that_is_closed_are_all_told()
    {
        using var server = new FakeApiServer((500, "{}"));
        using var aws = new FakeAws(
            ("secretsmanager describe-secret *acme/empty", [(0, "{}")]),
            ("secretsmanager describe-secret *", [(0, Versions("v2"))]),
            ("secretsmanager get-secret-value *acme/old *", [(0, "v1")]),
            ("secretsmanager get-secret-value *", [(254, "AccessDenied")]));

        var run = await SecretsAsync(aws, server, "acme/empty acme/old acme/shut");

        Assert.Equal(
            "acme/empty has no value.\nacme/old is version v1 in eu-west-1, and v2 in eu-central-1.\n"
            + "acme/shut cannot be read in eu-west-1.\n",
            run.Output);
        Assert.Equal(
            (1, "AccessDenied\nSecrets that a stack in eu-west-1 could not use: acme/empty acme/old acme/shut\n"),
            (run.Code, run.Error));
        Assert.Empty(server.Calls);
    }

    private static string Versions(string current) =>
        $$$"""{"VersionIdsToStages":{"v0":["AWSPREVIOUS"],"{{{current}}}":["AWSCURRENT"]}}""";

    private static string Backups(params (int MinutesAgo, string Name)[] backups) => "[" + string.Join(',', backups.Select(
        backup => $"[\"{TimeProvider.System.GetUtcNow().AddMinutes(-backup.MinutesAgo):yyyy-MM-ddTHH:mm:ss}+00:00\","
            + $"\"backups/{backup.Name}/velero-backup.json\"]")) + "]";

    private static Task<ScriptRun> ReplicaAsync(FakeAws aws) => RunAsync(
        "backup-replica-check", "look", aws, ("REGION", "eu-central-1"), ("BUCKET", "here"), ("LAG_SECONDS", "3600"),
        ("REPLICA_REGION", "eu-west-1"), ("REPLICA_BUCKET", "there"));

    private static Task<ScriptRun> SecretsAsync(FakeAws aws, FakeApiServer server, string secrets) => ScriptRun.OfAsync(
        Step("secret-replica-check", "read"), server.Address,
        [
            .. aws.Variables, ("REGION", "eu-central-1"), ("REPLICA_REGION", "eu-west-1"), ("SECRETS", secrets),
            ("RUN", "run-1"), ("DRILL", "secret-replica-check"), ("RESULTS_NAMESPACE", "platform-workflows"),
        ]);

    private static Task<ScriptRun> RunAsync(
        string workflow, string step, FakeAws aws, params (string, string)[] variables) =>
        ScriptRun.OfAsync(Step(workflow, step), "http://127.0.0.1:1", [.. aws.Variables, .. variables]);

    private static ScriptStep Step(string workflow, string name) => StackWorkflowDefinitions.All
        .Single(definition => definition.Name == workflow).Scripts.Single(step => step.Name == name);
}
