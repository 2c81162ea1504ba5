using Platform.Cli.Engine;
using Xunit;

namespace Platform.Tests.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_is_a_result()
    {
        var outcome = await new CommandRun().RunAsync("preview", "--help");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Empty(outcome.Error);
        Golden.Match(outcome.Out.ReplaceLineEndings("\n"), "screens/help.txt");
    }

    [Theory]
    [InlineData("Required command was not provided.\nSee: platform --help\n")]
    [InlineData("Unrecognized command or argument '--wat'.\nSee: platform preview --help\n", "preview", "--wat")]
    [InlineData("Option '--out' is required.\nSee: platform render --help\n", "render")]
    [InlineData(
        "Argument 'xml' not recognized. Must be one of:\n\t'text'\n\t'json'\n\t'markdown'\n"
        + "See: platform preview --help\n",
        "preview", "--output", "xml")]
    public async Task A_wrong_command_line_is_told_on_standard_error(string expected, params string[] arguments)
    {
        var outcome = await new CommandRun().RunAsync(arguments);

        Assert.Equal(
            new CommandOutcome(2, "", expected), outcome with { Error = outcome.Error.ReplaceLineEndings("\n") });
    }

    [Fact]
    public async Task An_unknown_stack_is_told_with_the_stacks_there_are()
    {
        var outcome = await new CommandRun { Engine = NeverRuns }.RunAsync("validate", "-s", "prd");

        const string Expected =
            "error PLT4002: --stack: There is no stack \"prd\": the stacks are dev, govcloud, local, prod, staging. "
            + "Name one that exists.\n"
            + "failed  prd  1 error  0 warnings   0.41 s\n";
        Assert.Equal(new CommandOutcome(2, Expected, ""), outcome);
    }

    [Fact]
    public async Task A_stack_name_is_no_path()
    {
        var outcome = await new CommandRun { Engine = NeverRuns }.RunAsync(
            "validate", "--quiet", "-s", "../Pulumi.prod");

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith(
            "error PLT4002: --stack: There is no stack \"../Pulumi.prod\": ", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_document_has_the_same_members_as_a_good_one()
    {
        var outcome = await new CommandRun { Engine = NeverRuns }.RunAsync("preview", "-s", "prd", "--output", "json");

        Assert.Equal(2, outcome.ExitCode);
        Golden.Match(outcome.Out, "screens/unknown-stack.json");
    }

    [Fact]
    public async Task Outside_a_project_nothing_runs()
    {
        using var folder = new TemporaryFolder();
        var run = new CommandRun
        {
            Engine = NeverRuns,
            WorkingDirectory = folder.Path,
            Program = folder["Platform.Infra"],
        };
        var outcome = await run.RunAsync("preview", "--quiet");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(
            $"error PLT4001: There is no Pulumi.yaml in {folder.Path} or above it, nor above the program. "
            + "Start the command in the folder of the project.\n",
            outcome.Out);
    }

    [Fact]
    public async Task From_elsewhere_the_project_is_the_programs_own()
    {
        using var folder = new TemporaryFolder();
        var elsewhere = new CommandRun { WorkingDirectory = folder.Path };
        File.Copy(Path.Combine(CommandRun.Repository, "Pulumi.staging.yaml"), folder["mine.yaml"]);

        var own = await elsewhere.RunAsync("preview", "-s", "prod");
        var given = await elsewhere.RunAsync("preview", "-s", "prod", "--config-file", "mine.yaml");

        Assert.Equal((0, ""), (own.ExitCode, own.Error));
        Assert.Contains("Pulumi.prod.yaml · account 777788889999 ", own.Out, StringComparison.Ordinal);
        Assert.Equal((0, ""), (given.ExitCode, given.Error));
        Assert.Contains("\nmine.yaml · account ", given.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_is_no_fault_of_the_command()
    {
        var run = new CommandRun { Engine = (_, _) => throw new IOException("No space left on device") };

        Assert.Equal(
            new CommandOutcome(
                1, "", "platform could not read or write what it must: No space left on device\n"),
            await run.RunAsync("preview", "-s", "prod"));
    }

    [Fact]
    public async Task A_project_is_found_from_a_folder_within_it()
    {
        var within = new CommandRun { WorkingDirectory = Path.Combine(CommandRun.Repository, "Platform.Tests") };
        var outcome = await within.RunAsync("preview", "-s", "prod");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("../Pulumi.prod.yaml · account ", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_file_may_stand_in_for_the_stack_file()
    {
        EngineRun? seen = null;
        var run = new CommandRun
        {
            Engine = (run, _) =>
            {
                seen = run;
                return Task.FromResult(CommandRun.Result(SampleGraph.Whole));
            },
        };
        var outcome = await run.RunAsync("validate", "-s", "preprod", "--config-file", "Pulumi.staging.yaml");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(("platform", "preprod"), (seen!.Project, seen.Stack));
        Assert.Contains("platform:cluster", seen.Config.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_command_itself_is_one_short_line()
    {
        var outcome = await new CommandRun { Engine = (_, _) => throw new InvalidOperationException("boom") }
            .RunAsync("preview", "-s", "prod");

        Assert.Equal(
            new CommandOutcome(255, "", "platform has a fault of its own: InvalidOperationException: boom\n"), outcome);
    }

    [Fact]
    public async Task Stopping_ends_with_8_even_if_the_program_does_not_listen()
    {
        using var stop = new CancellationTokenSource();
        var never = new TaskCompletionSource<EngineResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var run = new CommandRun
        {
            Engine = (_, _) =>
            {
                stop.Cancel();
                return never.Task;
            },
        };

        Assert.Equal(
            new CommandOutcome(8, "", "Cancelled.\n"), await run.RunAsync(stop.Token, "preview", "-s", "prod"));
    }

    private static Task<EngineResult> NeverRuns(EngineRun run, CancellationToken cancellation) =>
        throw new InvalidOperationException("Nothing may run here.");
}
