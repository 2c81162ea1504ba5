using Platform.Workflows;
using Xunit;

namespace Platform.Tests.Workflows.CloudRecovery;

/// <summary>The drill of the database, run for real against a command <c>aws</c> made for the test.</summary>
[Trait("kind", "process")]
public sealed class AuroraDrillScriptTests
{
    private const string Drill = "aurora-pitr-drill";

    private const string Mine =
        """
        "TagList":[{"Key":"platform-drill","Value":"aurora-pitr-drill"}]
        """;

    private const string Cluster = "rds describe-db-clusters *--db-cluster-identifier acme-pitr-drill";

    private const string Instance = "rds describe-db-instances *--db-instance-identifier acme-pitr-drill";

    private const string Source = "rds describe-db-clusters *--db-cluster-identifier orders";

    private static readonly (int, string) NoCluster = (254, "An error occurred (DBClusterNotFoundFault): no such cluster");

    private static readonly (int, string) NoInstance = (254, "An error occurred (DBInstanceNotFound): no such instance");

    private static readonly WorkflowDefinition Workflow =
        StackWorkflowDefinitions.All.Single(definition => definition.Name == Drill);

    [Fact]
    public async Task The_restore_makes_the_instance_that_a_restored_cluster_lacks()
    {
        using var aws = new FakeAws(
            (Source, [(0, Restorable(TimeProvider.System.GetUtcNow().AddMinutes(-3)))]),
            (Cluster, [
                (0, State("creating", "")), (0, State("available", "")), (0, State("available", "")),
                (0, State("available", "")),
                (0, State("available", Ready.Replace("active", "creating", StringComparison.Ordinal))),
                (0, State("available", Ready)),
            ]),
            (Instance, [
                NoInstance, NoInstance, (0, """{"DBInstances":[{"DBInstanceStatus":"creating"}]}"""),
                (0, """{"DBInstances":[{"DBInstanceStatus":"available"}]}"""),
            ]),
            ("rds restore-db-cluster-to-point-in-time *", [(0, "{}")]),
            ("rds create-db-instance *", [(0, "{}")]),
            ("rds modify-db-cluster *", [(0, "{}")]),
            // It still makes the password.
            ("rds enable-http-endpoint *", [(254, "An error occurred (InvalidResourceStateFault)"), (0, "{}")]));

        var run = await RestoreAsync(aws, "60");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal("arn:secret", run.Results["secret-arn"]);
        Assert.InRange(
            long.Parse(run.Results["started"], System.Globalization.CultureInfo.InvariantCulture)
            - long.Parse(run.Results["latest"], System.Globalization.CultureInfo.InvariantCulture), 175, 190);
        var restore = Assert.Single(aws.Calls, call => call.Contains("restore-db", StringComparison.Ordinal));
        Assert.Matches(
            "^rds restore-db-cluster-to-point-in-time --region eu-central-1 --output json "
            + "--source-db-cluster-identifier orders --db-cluster-identifier acme-pitr-drill "
            + @"--restore-to-time \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ --db-subnet-group-name data --no-deletion-protection "
            + "--tags Key=platform-drill,Value=aurora-pitr-drill --vpc-security-group-ids sg-1 sg-2$",
            restore);
        Assert.Contains(
            "rds create-db-instance --region eu-central-1 --output json --db-instance-identifier acme-pitr-drill "
            + "--db-cluster-identifier acme-pitr-drill --engine aurora-postgresql --db-instance-class db.r6g.large "
            + "--no-publicly-accessible --tags Key=platform-drill,Value=aurora-pitr-drill",
            aws.Calls);
        // RDS takes an instance only of a cluster that is available: the second look says so.
        Assert.Equal(2, aws.Calls
            .TakeWhile(call => !call.StartsWith("rds create-db-instance", StringComparison.Ordinal))
            .Count(call => call.Contains("describe-db-clusters", StringComparison.Ordinal)
                && call.Contains("acme-pitr-drill", StringComparison.Ordinal)));
        Assert.Single(aws.Calls, call => call.StartsWith("rds modify-db-cluster", StringComparison.Ordinal));
        Assert.Equal(
            2, aws.Calls.Count(call => call.StartsWith("rds enable-http-endpoint", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_restore_that_AWS_refuses_fails_with_its_reason()
    {
        using var aws = new FakeAws(
            (Source, [(0, Restorable(TimeProvider.System.GetUtcNow()))]),
            ("rds restore-db-cluster-to-point-in-time *", [(254, "An error occurred (KMSKeyNotAccessibleFault)")]));

        var run = await RestoreAsync(aws, "60");

        Assert.NotEqual(0, run.Code);
        Assert.Contains("KMSKeyNotAccessibleFault", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(aws.Calls, call => call.Contains("create-db-instance", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_AWS_refuses_for_good_is_not_asked_again()
    {
        using var aws = new FakeAws(
            (Source, [(0, Restorable(TimeProvider.System.GetUtcNow()))]),
            (Cluster, [(0, State("available", ""))]),
            (Instance, [NoInstance]),
            ("rds restore-db-cluster-to-point-in-time *", [(0, "{}")]),
            ("rds create-db-instance *", [(254, "An error occurred (InstanceQuotaExceeded)")]));

        var run = await RestoreAsync(aws, "60");

        Assert.Equal((1, "An error occurred (InstanceQuotaExceeded)\n"), (run.Code, run.Error));
        Assert.Single(aws.Calls, call => call.StartsWith("rds create-db-instance", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_restore_that_hangs_ends_at_the_timeout()
    {
        using var aws = new FakeAws(
            (Source, [(0, Restorable(TimeProvider.System.GetUtcNow()))]),
            (Cluster, [(0, State("creating", ""))]),
            (Instance, [NoInstance]),
            ("rds restore-db-cluster-to-point-in-time *", [(0, "{}")]));

        var run = await RestoreAsync(aws, "1");

        Assert.Equal(
            (1, "acme-pitr-drill is not available in 1 seconds: cluster creating, instance none.\n"),
            (run.Code, run.Error));
        Assert.Empty(run.Results);
    }

    [Fact]
    public async Task The_query_is_answered_and_measured()
    {
        using var server = new FakeApiServer((404, "{}"), (201, "{}"));
        using var aws = new FakeAws(("rds-data execute-statement *",
            [(254, "DatabaseResumingException"), (0, """{"formattedRecords":"[{\"count\":42}]"}""")]));
        var started = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 600;

        var run = await QueryAsync(aws, server, started);

        Assert.Equal(0, run.Code);
        Assert.Matches(@"^The restored database answers: 1 rows\. RTO 60\d s of 3600, RPO 120 s of 300\.\n$", run.Output);
        Assert.Matches(
            """measuredRun":"run-1","measuredRtoSeconds":"60\d","measuredRpoSeconds":"120""", server.Calls.Last());
        Assert.Equal(
            "rds-data execute-statement --region eu-central-1 --output json --resource-arn arn:cluster --secret-arn "
            + "arn:secret --database app --sql SELECT count(*) FROM orders --format-records-as JSON",
            aws.Calls[0]);
    }

    [Fact]
    public async Task A_query_without_a_row_fails_the_drill()
    {
        using var server = new FakeApiServer((500, "{}"));
        using var aws = new FakeAws(("rds-data execute-statement *", [(0, """{"formattedRecords":"[]"}""")]));

        var run = await QueryAsync(aws, server, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());

        Assert.Equal(
            (1, "The query was answered with no row: the data that it counts on is not there.\n"), (run.Code, run.Error));
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task The_clean_up_removes_cluster_and_instance_and_waits_until_they_are_gone()
    {
        using var server = new FakeApiServer((200, """{"data":{"measuredRun":"run-1","measuredRtoSeconds":"900","measuredRpoSeconds":"120"}}"""));
        using var aws = new FakeAws(
            (Cluster, [(0, State("available", "," + Mine)), (0, State("available", "," + Mine)), (0, State("deleting", "," + Mine)), NoCluster]),
            (Instance, [(0, Machine("available")), (0, Machine("deleting")), NoInstance]),
            ("rds delete-db-instance *", [(0, "{}")]),
            ("rds delete-db-cluster *", [(254, "InvalidDBClusterStateFault: it still has instances"), (0, "{}")]));

        var run = await CleanUpAsync(aws, server, "Succeeded", "60");

        Assert.Equal(0, run.Code);
        Assert.EndsWith("Drill aurora-pitr-drill succeeded: RTO 900 s, RPO 120 s.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["rds delete-db-instance --region eu-central-1 --output json --db-instance-identifier acme-pitr-drill --skip-final-snapshot"],
            aws.Calls.Where(call => call.Contains("delete-db-instance", StringComparison.Ordinal)));
        Assert.Equal(2, aws.Calls.Count(call => call.Contains("delete-db-cluster", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_clean_up_after_a_failure_removes_it_too_and_is_no_success()
    {
        using var server = new FakeApiServer((200, "{}"));
        using var aws = new FakeAws(
            (Cluster, [(0, State("available", "," + Mine)), NoCluster]), (Instance, [NoInstance]),
            ("rds delete-db-cluster *", [(0, "{}")]));

        var run = await CleanUpAsync(aws, server, "Failed", "60");

        Assert.Equal(0, run.Code);
        Assert.Contains("Drill aurora-pitr-drill did not succeed: the workflow is Failed.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_removed_fails_the_drill()
    {
        using var server = new FakeApiServer((200, "{}"));
        using var aws = new FakeAws(
            (Cluster, [(0, State("available", "," + Mine))]), (Instance, [NoInstance]),
            ("rds delete-db-cluster *", [(254, "AccessDenied")]));

        var run = await CleanUpAsync(aws, server, "Succeeded", "1");

        Assert.Equal(1, run.Code);
        Assert.Contains("acme-pitr-drill is left over: cluster available, instance none", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Remove by hand what is left over: cluster acme-pitr-drill.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leftovers_of_an_earlier_run_go_first_and_somebody_else_s_cluster_stays()
    {
        using var none = new FakeAws((Cluster, [NoCluster]), (Instance, [NoInstance]));
        using var other = new FakeAws((Cluster, [(0, State("available", ""))]), (Instance, [NoInstance]));

        var first = await LeftoversAsync(none);
        var second = await LeftoversAsync(other);

        Assert.Equal((0, "Nothing of an earlier drill is there.\n"), (first.Code, first.Output));
        Assert.Equal((1, "acme-pitr-drill was not made by aurora-pitr-drill, and stays.\n"), (second.Code, second.Error));
        Assert.DoesNotContain(other.Calls, call => call.Contains("delete", StringComparison.Ordinal));
    }

    [Fact]
    public void Rights_name_the_one_cluster_that_the_drill_makes()
    {
        var writes = Workflow.Scripts.SelectMany(step => step.AwsStatements)
            .Where(statement => statement.Actions.Any(action =>
                action.StartsWith("rds:Delete", StringComparison.Ordinal)
                || action.StartsWith("rds-data:", StringComparison.Ordinal)))
            .SelectMany(statement => statement.Resources)
            .Where(arn => !arn.EndsWith(":cluster-snapshot:*", StringComparison.Ordinal));

        Assert.NotEmpty(writes);
        Assert.All(writes, arn => Assert.EndsWith("-pitr-drill", arn, StringComparison.Ordinal));
    }

    private const string Ready =
        """
        ,"HttpEndpointEnabled":true,"MasterUserSecret":{"SecretArn":"arn:secret","SecretStatus":"active"}
        """;

    private static string Restorable(DateTimeOffset latest) =>
        $$"""{"DBClusters":[{"Engine":"aurora-postgresql","DBSubnetGroup":"data","VpcSecurityGroups":[{"VpcSecurityGroupId":"sg-1"},{"VpcSecurityGroupId":"sg-2"}],"LatestRestorableTime":"{{latest:yyyy-MM-ddTHH:mm:ss.fff}}000+00:00"}]}""";

    private static string State(string status, string more) =>
        $$$"""{"DBClusters":[{"Status":"{{{status}}}"{{{more}}}}]}""";

    private static string Machine(string status) =>
        $$$"""{"DBInstances":[{"DBInstanceStatus":"{{{status}}}",{{{Mine}}}}]}""";

    private static ScriptStep Step(string name) => Workflow.Scripts.Single(step => step.Name == name);

    private static Task<ScriptRun> RestoreAsync(FakeAws aws, string timeout) => ScriptRun.OfAsync(
        Step("restore"), "http://127.0.0.1:1",
        [
            .. aws.Variables, .. Common, ("TIMEOUT_SECONDS", timeout), ("SOURCE_CLUSTER", "orders"),
            ("MINUTES_BACK", "60"), ("INSTANCE_CLASS", "db.r6g.large"), ("DRILL_CLUSTER_ARN", "arn:cluster"),
        ]);

    private static Task<ScriptRun> QueryAsync(FakeAws aws, FakeApiServer server, long started) => ScriptRun.OfAsync(
        Step("query"), server.Address,
        [
            .. aws.Variables, .. Common, ("TIMEOUT_SECONDS", "60"), ("STARTED", $"{started}"), ("LATEST", $"{started - 120}"),
            ("RUN", "run-1"), ("SECRET_ARN", "arn:secret"), ("DRILL_CLUSTER_ARN", "arn:cluster"), ("DATABASE", "app"),
            ("QUERY", "SELECT count(*) FROM orders"), ("RTO_TARGET", "3600"), ("RPO_TARGET", "300"),
        ]);

    private static Task<ScriptRun> CleanUpAsync(FakeAws aws, FakeApiServer server, string status, string timeout) =>
        ScriptRun.OfAsync(
            Step("clean-up"), server.Address,
            [.. aws.Variables, .. Common, ("RUN", "run-1"), ("STATUS", status), ("TIMEOUT_SECONDS", timeout)]);

    private static Task<ScriptRun> LeftoversAsync(FakeAws aws) => ScriptRun.OfAsync(
        Step("leftovers"), "http://127.0.0.1:1", [.. aws.Variables, .. Common, ("TIMEOUT_SECONDS", "60")]);

    private static readonly (string, string)[] Common =
    [
        ("DRILL", Drill), ("DRILL_CLUSTER", "acme-pitr-drill"), ("POLL_SECONDS", "0.02"), ("REGION", "eu-central-1"),
        ("RESULTS_NAMESPACE", "platform-workflows"),
    ];
}
