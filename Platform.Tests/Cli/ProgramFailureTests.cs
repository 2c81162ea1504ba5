using System.ComponentModel;
using Platform.Cli.Engine;
using Xunit;

namespace Platform.Tests.Cli;

public sealed class ProgramFailureTests
{
    private static readonly EngineResult Sound = CommandRun.Result(SampleGraph.Whole);

    [Fact]
    public async Task An_error_that_the_program_logs_is_shown_and_ends_with_1()
    {
        var outcome = await PreviewAsync(Sound with
        {
            ExitCode = 32,
            Log = [new EngineMessage("info", "starting", ""), new EngineMessage("error", "boom\n  at Here()\n", "")],
        });

        Assert.Equal(new CommandOutcome(1, "error PLT4003: boom\n  at Here() Mend the program.\n", ""), outcome);
    }

    [Fact]
    public async Task An_error_counts_even_if_the_program_ends_with_0()
    {
        var outcome = await PreviewAsync(Sound with { Log = [new EngineMessage("error", "boom", "urn:x")] });

        Assert.Equal(new CommandOutcome(1, "error PLT4003: urn:x: boom Mend the program.\n", ""), outcome);
    }

    [Fact]
    public async Task A_program_that_fails_without_a_word_is_shown_with_what_it_wrote()
    {
        var outcome = await PreviewAsync(Sound with { ExitCode = 134, Output = ["Unhandled exception.", "at Here()"] });

        Assert.Equal(
            new CommandOutcome(
                1,
                "error PLT4004: The program ended with exit code 134 and reported no error. It wrote:\n"
                + "Unhandled exception.\nat Here()\n Mend the program.\n",
                ""),
            outcome);
    }

    [Fact]
    public async Task A_program_that_registers_no_stack_has_failed()
    {
        var outcome = await PreviewAsync(CommandRun.Result(SampleGraph.Whole with { Resources = [] }));

        Assert.Equal(
            new CommandOutcome(
                1,
                "error PLT4004: The program ended well but registered no stack. "
                + "Let it run through Pulumi.Deployment.RunAsync.\n",
                ""),
            outcome);
    }

    [Fact]
    public async Task A_program_that_takes_too_long_ends_with_9()
    {
        var outcome = await PreviewAsync(Sound with { ExitCode = 137, TimedOut = true });

        Assert.Equal(
            new CommandOutcome(
                9,
                "error PLT4005: The program did not end within 120 s and was stopped. "
                + "Look for an output that nothing ever completes.\n",
                ""),
            outcome);
    }

    [Fact]
    public async Task Findings_that_the_program_logs_end_with_2()
    {
        const string Message = """
            The configuration has errors:
              error PLT2104: platform:backup.a.ttl: "30d" is no Go duration. Write hours.
              warning PLT2122: platform:backup.encryption: SSE-S3 in prod. Use KMS.
            """;
        var outcome = await PreviewAsync(Sound with { ExitCode = 32, Log = [new EngineMessage("error", Message, "")] });

        const string Expected = """
            error PLT2104: platform:backup.a.ttl: "30d" is no Go duration. Write hours. See docs/errors/PLT2104.md.
            warning PLT2122: platform:backup.encryption: SSE-S3 in prod. Use KMS. See docs/errors/PLT2122.md.

            """;
        Assert.Equal(new CommandOutcome(2, Expected, ""), outcome);
    }

    [Fact]
    public async Task A_warning_is_shown_and_stops_nothing()
    {
        var outcome = await PreviewAsync(Sound with { Log = [new EngineMessage("warning", "old", "")] });

        Assert.Equal(new CommandOutcome(0, "warning PLT4006: old Look whether it matters.\n", ""), outcome);
    }

    [Fact]
    public async Task A_broken_rule_about_the_graph_ends_with_5()
    {
        var orphan = SampleGraph.Schedule with { Parent = null };
        var outcome = await PreviewAsync(CommandRun.Result(SampleGraph.Of(orphan, SampleGraph.Release)));

        Assert.Equal(5, outcome.ExitCode);
        Assert.StartsWith(
            "error PLT3003: kubernetes:velero.io/v1:Schedule::velero-daily: ", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_cannot_be_started_is_no_fault_of_the_command()
    {
        var run = new CommandRun { Engine = (_, _) => throw new Win32Exception("No such file") };
        var outcome = await run.RunAsync("preview", "--quiet", "-s", "prod");

        Assert.Equal(1, outcome.ExitCode);
        Assert.EndsWith("Platform.Infra cannot be started: No such file. Build the solution.\n", outcome.Out,
            StringComparison.Ordinal);
    }

    private static Task<CommandOutcome> PreviewAsync(EngineResult result) =>
        new CommandRun { Engine = (_, _) => Task.FromResult(result) }.RunAsync("preview", "--quiet", "-s", "prod");
}
