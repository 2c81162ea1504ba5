using Pulumi.Runtime;
using Pulumi.Testing;
using Pulumi.Tests.Fixtures;
using Xunit;

namespace Pulumi.Tests.Deployments;

public sealed class FaultTests
{
    private static readonly TestOptions Update = new() { IsPreview = false };

    [Fact]
    public async Task A_fault_in_any_output_ends_the_run_with_it()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new EchoMocks(), Update, () =>
        {
            Thing.Sized("a").Arn.Apply(Fault).Apply(text => text + "!");
        }));
        Assert.Equal("the fault", exception.Message);
    }

    [Fact]
    public async Task A_fault_ends_the_run_though_other_work_never_ends()
    {
        var never = new TaskCompletionSource<string>();
        var exception = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(
            new EchoMocks { Yields = true },
            Update,
            () =>
            {
                Output.Create(never.Task).Apply(text => text);
                Thing.Sized("a").Arn.Apply(Fault);
            }));
        Assert.Equal("the fault", exception.Message);
    }

    [Fact]
    public async Task What_the_program_throws_ends_the_run()
    {
        var engine = new RecordingEngine();
        var monitor = new RecordingMonitor();
        var exitCode = await EngineProgram.RunAsync(monitor, engine, () => throw new RunException("no config"));
        Assert.Equal(32, exitCode);
        Assert.Equal([new LogEntry(LogSeverity.Error, "no config", "", 0, Ephemeral: false)], engine.Entries);
        Assert.Equal("pulumi:pulumi:Stack", Assert.Single(monitor.Registrations).Type);
        Assert.Equal(0, monitor.Signals);
    }

    [Fact]
    public async Task Another_exception_is_shown_with_its_stack()
    {
        var engine = new RecordingEngine();
        var exitCode = await EngineProgram.RunAsync(
            new RecordingMonitor(),
            engine,
            () => throw new InvalidOperationException("a bug"));
        Assert.Equal(32, exitCode);
        var message = Assert.Single(engine.Entries).Message;
        Assert.StartsWith("Running program '", message, StringComparison.Ordinal);
        Assert.Contains(
            "' failed with an unhandled exception:\nSystem.InvalidOperationException: a bug\n   at ",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_registration_is_shown_once_at_its_resource_though_others_are_made_from_it()
    {
        var engine = new RecordingEngine();
        var exitCode = await EngineProgram.RunAsync(new RecordingMonitor(), engine, () =>
        {
            var group = new Group("group");
            var bad = new Thing("bad", new ThingArgs(), new CustomResourceOptions { Parent = group });
            _ = new Thing("next", new ThingArgs { Size = bad.Size, Label = bad.Arn.Apply(arn => arn) });
        });
        Assert.Equal(32, exitCode);
        var entry = Assert.Single(engine.Entries);
        Assert.Contains(
            "[Input] Pulumi.Tests.Fixtures.ThingArgs.Size is required but was not given a value",
            entry.Message,
            StringComparison.Ordinal);
        Assert.Equal("urn:pulumi:stack::project::test:index:Group$test:index:Thing::bad", entry.Urn);
    }

    [Fact]
    public async Task A_resource_exception_is_shown_at_its_resource_without_a_stack_if_it_says_so()
    {
        var engine = new RecordingEngine();
        await EngineProgram.RunAsync(
            new RecordingMonitor(),
            engine,
            () => throw new ResourceException("wrong", Thing.Sized("a"), hideStack: true));
        Assert.Equal(
            [new LogEntry(LogSeverity.Error, "wrong", "urn:pulumi:stack::project::test:index:Thing::a", 0, false)],
            engine.Entries);
    }

    [Fact]
    public async Task A_logged_error_fails_the_run_at_its_end()
    {
        var monitor = new RecordingMonitor();
        Assert.Equal(1, await EngineProgram.RunAsync(monitor, new RecordingEngine(), () => Log.Error("bad")));
        Assert.Equal(0, monitor.Signals);
    }

    [Theory]
    [InlineData(RpcStatus.Unavailable, "resource monitor shut down while waiting on step's done channel")]
    [InlineData(RpcStatus.Cancelled, "context canceled")]
    internal async Task An_engine_that_shuts_down_has_told_the_user_already(RpcStatus status, string message)
    {
        var engine = new RecordingEngine();
        var monitor = Refusing(status, message);
        Assert.Equal(32, await EngineProgram.RunAsync(monitor, engine, () => Thing.Sized("a")));
        Assert.Empty(engine.Entries);
    }

    [Fact]
    public async Task What_the_engine_answers_is_shown_at_the_resource_without_a_stack()
    {
        var engine = new RecordingEngine();
        var monitor = Refusing(RpcStatus.Unavailable, "it is busy");
        Assert.Equal(32, await EngineProgram.RunAsync(monitor, engine, () => Thing.Sized("a")));
        var entry = Assert.Single(engine.Entries);
        Assert.Equal("it is busy", entry.Message);
        Assert.Equal("urn:pulumi:stack::project::test:index:Thing::a", entry.Urn);
    }

    [Fact]
    public async Task A_log_that_cannot_be_reached_is_exit_code_1()
    {
        var engine = new RecordingEngine { Failure = new RpcException(RpcStatus.Unavailable, "gone") };
        Assert.Equal(1, await EngineProgram.RunAsync(new RecordingMonitor(), engine, () => Log.Info("hello")));
    }

    [Fact]
    public async Task A_program_that_never_completes_ends_with_what_is_pending()
    {
        var never = new TaskCompletionSource<string>();
        var program = new StackProgram(
            async () =>
            {
                var slow = Output.Create(never.Task);
                slow.Apply(text => text + "!");
                _ = new Thing("waits", new ThingArgs { Size = 1, Label = slow });
                _ = new Thing("waits-too", new ThingArgs { Size = 1, Label = slow });
                await never.Task;
                return new Dictionary<string, object?>(StringComparer.Ordinal);
            },
            options: null);
        var exception = await Assert.ThrowsAsync<TimeoutException>(
            () => MockRun.RunAsync(new EchoMocks(), Update, program, TimeSpan.FromMilliseconds(50)));
        Assert.Equal(
            """
            The program did not complete: nothing finished for 0.05 s. Pending:
              a task
              an Apply in Pulumi.Tests.Deployments.FaultTests
              the program itself
              the registration of test:index:Thing 'waits'
              the registration of test:index:Thing 'waits-too'
            """,
            exception.Message);
    }

    [Fact]
    public async Task Log_messages_keep_their_order_though_one_waits_for_a_URN()
    {
        var engine = new RecordingEngine();
        await EngineProgram.RunAsync(new RecordingMonitor(), engine, () =>
        {
            Log.Info("one", Thing.Sized("a"));
            Log.Debug("two");
            Log.Warn("three", streamId: 4, ephemeral: true);
        });
        Assert.Equal(["one", "two", "three"], engine.Entries.Select(entry => entry.Message));
        Assert.Equal("urn:pulumi:stack::project::test:index:Thing::a", engine.Entries[0].Urn);
        Assert.Equal(new LogEntry(LogSeverity.Warning, "three", "", 4, Ephemeral: true), engine.Entries[2]);
    }

    private static RecordingMonitor Refusing(RpcStatus status, string message) => new()
    {
        Answer = (call, result) => call.Custom ? throw new RpcException(status, message) : result,
    };

    private static string Fault(string value) =>
        value.Length > 0 ? throw new RunException("the fault") : value;
}
