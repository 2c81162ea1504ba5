using System.Globalization;
using Xunit;
using static Platform.Tests.Workflows.RecoveryWorkflow;

namespace Platform.Tests.Workflows;

/// <summary>The script that looks at what was restored, run for real.</summary>
[Trait("kind", "process")]
public sealed class RestoreVerificationTests
{
    [Fact]
    public async Task What_was_restored_is_well_when_pods_run_and_used_volumes_are_bound()
    {
        using var server = Cluster(
            deployments: [Pods("Deployment", "shop", 2, 2)], claims: [Claim("data", "Bound"), Claim("unused", "Pending")]);

        var run = await VerifyAsync(server.Address, "20");

        Assert.Equal((0, "All workloads work, and 1 volumes are bound.\n", ""), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public async Task What_does_not_work_in_time_is_named_with_the_way_to_an_older_backup()
    {
        using var server = Cluster(
            deployments: [Pods("Deployment", "shop", 2, 1)], claims: [Claim("data", "Pending")]);

        var run = await VerifyAsync(server.Address, "1");

        Assert.Equal(
            (1, """
                After 1 seconds not everything works:
                deployment prod-shop/shop has 1 of 2 pods
                volume prod-shop/data is Pending
                If the data is damaged, restore an older backup:
                kubectl --namespace velero get backups --sort-by=.status.startTimestamp

                """.ReplaceLineEndings("\n")),
            (run.Code, run.Error));
    }

    [Fact]
    public async Task Verification_without_rights_fails_at_once()
    {
        using var server = new FakeApiServer((403, """{"message":"forbidden"}"""));

        var run = await VerifyAsync(server.Address, "20");

        Assert.Equal((1, "The deployments of prod-shop cannot be read (403): forbidden\n"), (run.Code, run.Error));
    }

    private static object Pods(string kind, string name, int wanted, int available) => new
    {
        kind,
        metadata = new { name, @namespace = "prod-shop" },
        spec = new { replicas = wanted },
        status = new { availableReplicas = available },
    };

    private static object Claim(string name, string phase) =>
        new { metadata = new { name, @namespace = "prod-shop" }, status = new { phase } };

    private static FakeApiServer Cluster(object[] deployments, object[] claims)
    {
        var pod = new
        {
            metadata = new { name = "shop-1", @namespace = "prod-shop" },
            spec = new { volumes = new[] { new { persistentVolumeClaim = new { claimName = "data" } } } },
        };
        return FakeApiServer.Routed(
            ("GET /apis/apps/v1/namespaces/prod-shop/deployments", [List(deployments)]),
            ("GET /apis/apps/v1/namespaces/prod-shop/statefulsets", [Empty]),
            ("GET /apis/apps/v1/namespaces/prod-shop/daemonsets", [Empty]),
            ("GET /api/v1/namespaces/prod-shop/pods", [List(pod)]),
            ("GET /api/v1/namespaces/prod-shop/persistentvolumeclaims", [List(claims)]));
    }

    private static Task<ScriptRun> VerifyAsync(string server, string timeout) => RunAsync(
        "restore-namespace", "verify", server, ("NAMESPACES", "prod-shop"),
        ("TIMEOUT_SECONDS", timeout.ToString(CultureInfo.InvariantCulture)));
}
