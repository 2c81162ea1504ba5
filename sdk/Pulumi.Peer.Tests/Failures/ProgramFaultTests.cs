using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Failures;

/// <summary>Faults of the program itself, and how it ends.</summary>
[Trait("kind", "process")]
public sealed class ProgramFaultTests
{
    private const string BucketUrn = "urn:pulumi:dev::twin::demo:storage/bucket:Bucket::bucket";
    private const string SecondUrn = "urn:pulumi:dev::twin::demo:storage/bucket:Bucket::second";

    [Theory]
    [InlineData("program", "", "System.InvalidOperationException: the program is broken")]
    [InlineData("apply", "", "System.InvalidOperationException: cannot use arn:demo:bucket")]
    [InlineData("input", SecondUrn, "error serializing property \"nested\": System.Decimal is not a supported")]
    public async Task An_exception_is_logged_once_with_its_stack(string fault, string urn, string message)
    {
        var result = await RunAsync(fault);

        Assert.Equal(32, result.ExitCode);
        var error = Assert.Single(result.Errors);
        Assert.Equal(urn, error.Urn);
        Assert.StartsWith("Running program '", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains("\n   at ", error.Message, StringComparison.Ordinal);
        Assert.Equal("", result.Stderr);
        Assert.Equal(0, result.Count("SignalAndWaitForShutdown"));
    }

    [Fact]
    public async Task A_run_exception_is_logged_as_its_message_alone()
    {
        var result = await RunAsync("run");

        Assert.Equal(32, result.ExitCode);
        Assert.Equal(new LogLine("error", "the configuration is wrong", ""), Assert.Single(result.Errors));
    }

    [Fact]
    public async Task A_resource_exception_is_logged_at_its_resource()
    {
        var result = await RunAsync("resource");

        Assert.Equal(32, result.ExitCode);
        var error = Assert.Single(result.Errors);
        Assert.Equal(BucketUrn, error.Urn);
        Assert.StartsWith("Pulumi.ResourceException: the bucket is wrong", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_logged_an_error_ends_with_1()
    {
        var result = await RunAsync("log");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(new LogLine("error", "the bucket is small", BucketUrn), Assert.Single(result.Errors));
        Assert.Equal(0, result.Count("SignalAndWaitForShutdown"));
    }

    [Fact]
    public async Task A_program_without_an_engine_says_how_to_run_it()
    {
        var run = new PeerRun(Programs.DotNet("failing")) { Environment = { ["PULUMI_MONITOR"] = "" } };
        var result = await FakeEngine.RunAsync(run);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(
            "Program run without the Pulumi engine available; re-run using the `pulumi` CLI",
            result.Stderr,
            StringComparison.Ordinal);
        Assert.Empty(result.Requests);
    }

    private static Task<PeerResult> RunAsync(string fault) => FakeEngine.RunAsync(
        new PeerRun(Programs.DotNet("throwing", fault)) { Scenario = Answers.Scenario, TimeLimit = 30_000 });
}
