using Platform.Cli.Engine;
using Platform.Tests.Cli;
using Xunit;

namespace Platform.Tests.Comparison;

public sealed class DiffCommandTests
{
    private static readonly CommandRun Run = new()
    {
        Engine = (run, _) => Task.FromResult(CommandRun.Result(
            run.Stack == "staging" ? SampleComparison.Staging.Graph : SampleComparison.Prod.Graph)),
    };

    [Theory]
    [InlineData(0, "diff", "staging", "prod")]
    [InlineData(7, "diff", "staging", "prod", "--expect-no-changes")]
    [InlineData(0, "diff", "prod", "prod", "--expect-no-changes")]
    public async Task A_difference_is_a_failure_only_where_none_is_expected(int exitCode, params string[] arguments)
    {
        var outcome = await Run.RunAsync(arguments);

        Assert.Equal((exitCode, ""), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task Each_stack_may_have_its_own_file()
    {
        List<EngineRun> runs = [];
        var run = Run with
        {
            Engine = (run, _) =>
            {
                runs.Add(run);
                return Task.FromResult(CommandRun.Result(SampleGraph.Whole));
            },
        };

        var outcome = await run.RunAsync(
            "diff", "now", "then", "--config-file-a", "Pulumi.staging.yaml", "--config-file-b", "Pulumi.prod.yaml");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(["now", "then"], runs.Select(seen => seen.Stack));
        Assert.All(runs, seen => Assert.True(seen.SameStandIns));
        Assert.Contains("\nPulumi.staging.yaml · account 444455556666 ", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\nPulumi.prod.yaml · account 777788889999 ", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_does_not_run_ends_the_comparison_with_its_own_code()
    {
        var outcome = await Run.RunAsync("diff", "prd", "prod", "--expect-no-changes");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("error PLT4002: --stack: There is no stack \"prd\": ", outcome.Out, StringComparison.Ordinal);
        Assert.EndsWith("\nnothing was compared   2.05 s\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_shows_findings_only()
    {
        var outcome = await Run.RunAsync("diff", "staging", "prod", "--quiet");

        Assert.Equal(new CommandOutcome(0, "", ""), outcome);
    }

    [Fact]
    public async Task Help_says_what_the_arguments_are()
    {
        var outcome = await Run.RunAsync("diff", "--help");

        Golden.Match(outcome.Out.ReplaceLineEndings("\n"), "screens/diff-help.txt");
    }

    [Fact]
    public async Task A_second_stack_must_be_named()
    {
        var outcome = await Run.RunAsync("diff", "prod");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("See: platform diff --help", outcome.Error, StringComparison.Ordinal);
    }
}
