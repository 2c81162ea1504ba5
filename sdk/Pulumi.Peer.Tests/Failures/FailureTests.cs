using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Failures;

/// <summary>What the engine answers with a failure, and how the program ends.</summary>
[Trait("kind", "process")]
public sealed class FailureTests
{
    private const int Cancelled = 1;
    private const int Unknown = 2;
    private const int Unimplemented = 12;
    private const int Unavailable = 14;
    private const int Told = 32;
    private const string PagesUrn = "urn:pulumi:dev::twin::demo:web:Site$demo:storage/bucket:Bucket::site-pages";
    private const string UnknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static readonly RpcFault Refused = new(Unknown, "creating bucket: quota exceeded");
    private static readonly ResourceMatch Pages = new() { Name = "site-pages" };

    [Fact]
    public async Task A_resource_that_is_refused_is_logged_once_with_its_URN()
    {
        var result = await RunAsync(Answers.With(new ResourceRule(Pages) { Error = Refused }));

        Assert.Equal(Told, result.ExitCode);
        var error = Assert.Single(result.Errors);
        Assert.Equal(new LogLine("error", "creating bucket: quota exceeded", PagesUrn), error);
        Assert.Equal("", result.Stderr);
        Assert.Equal(0, result.Count("SignalAndWaitForShutdown"));
        Assert.DoesNotContain(result.Requests, static request => (string?)request.Message["name"] == "dependent");
        Assert.Empty(result.Breaches);
    }

    [Fact]
    public async Task A_function_that_refuses_its_arguments_is_logged_once()
    {
        var rule = new FunctionRule
        {
            Failures = [new Refusal("name", "is not a zone"), new Refusal("day", "is Monday")],
        };
        var result = await RunAsync(Answers.WithFunction(rule));

        Assert.Equal(Told, result.ExitCode);
        var error = Assert.Single(result.Errors);
        Assert.Equal("Invoke of 'demo:index:getZone' failed: is not a zone (name); is Monday (day)", error.Message);
    }

    [Fact]
    public async Task A_function_that_fails_is_logged_once()
    {
        var rule = new FunctionRule { Error = new RpcFault(Unknown, "no such zone") };
        var result = await RunAsync(Answers.WithFunction(rule));

        Assert.Equal(Told, result.ExitCode);
        var error = Assert.Single(result.Errors);
        Assert.Equal("Invoke of 'demo:index:getZone' failed: no such zone", error.Message);
        Assert.Equal("", result.Stderr);
    }

    [Theory]
    [InlineData(Unavailable, "resource monitor shut down while waiting on step's done channel")]
    [InlineData(Unavailable, "resource monitor shut down while sending resource registration")]
    [InlineData(Cancelled, "context canceled")]
    public async Task An_engine_that_shuts_down_in_mid_run_ends_the_program_quietly(int code, string message)
    {
        var stop = new StopRule(3, "status") { Code = code, Message = message };
        var result = await RunAsync(Answers.Scenario with { Stop = stop });

        Assert.Equal(Told, result.ExitCode);
        Assert.Empty(result.Log);
        Assert.Equal("", result.Stderr);
        Assert.Equal("", result.Stdout);
        Assert.Equal(0, result.Count("SignalAndWaitForShutdown"));
    }

    [Fact]
    public async Task An_engine_that_is_gone_ends_the_program_with_words_on_stderr()
    {
        var result = await RunAsync(Answers.Scenario with { Stop = new StopRule(3, "connection") });

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("the engine at http://127.0.0.1:", result.Stderr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FAIL")]
    [InlineData("SKIP")]
    public async Task A_resource_that_failed_while_the_engine_goes_on_leaves_its_outputs_unknown(string outcome)
    {
        var result = await RunAsync(Answers.With(new ResourceRule(Pages) { Result = outcome }));

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Log);
        Assert.Equal(UnknownValue, (string?)result.Registration("dependent")["object"]!["name"]);
        Assert.Equal("unrelated", (string?)result.Registration("unrelated")["object"]!["name"]);
        Assert.Equal(1, result.Count("SignalAndWaitForShutdown"));
        Assert.Empty(result.Breaches);
    }

    [Theory]
    [InlineData(Unimplemented)]
    [InlineData(Unavailable)]
    [InlineData(Cancelled)]
    public async Task An_engine_that_does_not_wait_for_the_end_is_no_failure(int code)
    {
        var shutdown = new ShutdownRule(new RpcFault(code, "not here"));
        var result = await RunAsync(Answers.Scenario with { Shutdown = shutdown });

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Log);
        Assert.Equal("", result.Stderr);
    }

    private static Task<PeerResult> RunAsync(Scenario scenario) =>
        FakeEngine.RunAsync(new PeerRun(Programs.DotNet("failing")) { Scenario = scenario, TimeLimit = 30_000 });
}
