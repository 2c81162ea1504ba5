using Xunit;

namespace Platform.Tests.Cli;

[Trait("kind", "process")]
public sealed class StackScreenTests
{
    private static readonly CommandRun Run = new() { Engine = StackRuns.ReplayAsync };

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(160)]
    public async Task The_preview_fits_the_terminal(int width)
    {
        var outcome = await (Run with { Terminal = width }).RunAsync("preview", "-s", "prod", "--color", "never");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.All(outcome.Out.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        Golden.Match(outcome.Out, $"screens/preview-{width}.txt");
    }

    [Fact]
    public async Task The_preview_is_coloured_on_a_terminal()
    {
        Golden.Match(
            (await (Run with { Terminal = 120 }).RunAsync("preview", "-s", "prod")).Out, "screens/preview-color.txt");
    }

    [Fact]
    public async Task The_preview_of_a_local_stack_says_that_there_is_no_account()
    {
        var outcome = await Run.RunAsync("preview", "-s", "local");

        Assert.Contains("\nPulumi.local.yaml · no AWS account\n", outcome.Out, StringComparison.Ordinal);
        Golden.Match(outcome.Out, "screens/preview-local.txt");
    }

    [Fact]
    public async Task The_document_is_the_graph_file_but_for_the_duration()
    {
        var outcome = await Run.RunAsync("preview", "-s", "prod", "--output", "json");
        var graph = (await StackRuns.RenderAsync("prod")).Single(file => file.Path == "graph.json").Text;

        Assert.Equal(
            graph, outcome.Out.Replace(
                "\n  \"duration\": 0.41,\n", "\n  \"duration\": 0,\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_comment_begins_with_the_summary()
    {
        var outcome = await Run.RunAsync("preview", "-s", "prod", "--output", "markdown");

        Assert.StartsWith("### Preview of `prod`: succeeded\n\n+", outcome.Out, StringComparison.Ordinal);
        Golden.Match(outcome.Out, "screens/preview.md");
    }

    [Fact]
    public async Task Validate_says_ok()
    {
        Golden.Match((await Run.RunAsync("validate", "-s", "prod")).Out, "screens/validate.txt");
    }

    [Fact]
    public async Task A_warning_about_the_configuration_is_given_once_with_its_line()
    {
        using var folder = new TemporaryFolder();
        var good = Configuration.Repository.PathOf("Platform.Tests", "Configuration", "good.yaml");
        await File.WriteAllTextAsync(
            folder["warned.yaml"],
            (await File.ReadAllTextAsync(good, TestContext.Current.CancellationToken))
                .Replace("cron: 30 2 * * *", "cron: 0 3 * * *", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var outcome = await new CommandRun { Engine = Platform.Cli.Engine.EmbeddedEngine.RunAsync }
            .RunAsync("validate", "-s", "prod", "--config-file", folder["warned.yaml"]);

        Assert.Equal(0, outcome.ExitCode);
        var warning = Assert.Single(
            outcome.Out.Split('\n'), line => line.Contains("PLT2103", StringComparison.Ordinal));
        Assert.Contains("warned.yaml:36: platform:backup.schedules.extra.cron: ", warning, StringComparison.Ordinal);
        Assert.Contains("0 errors  1 warning ", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_says_what_it_wrote_and_next_time_that_nothing_changed()
    {
        using var folder = new TemporaryFolder();
        var first = await Run.RunAsync("render", "-s", "prod", "--out", folder["out"]);
        var second = await Run.RunAsync("render", "-s", "prod", "--out", folder["out"]);

        Assert.Contains(" 0 written, ", second.Out, StringComparison.Ordinal);
        Golden.Match(
            (first.Out + second.Out).Replace(folder.Path, "DIR", StringComparison.Ordinal), "screens/render.txt");
    }

    [Fact]
    public async Task A_file_with_every_mistake_shows_them_all_and_runs_nothing()
    {
        var bad = Path.Combine("Platform.Tests", "Configuration", "every-bad-input.yaml");
        var run = new CommandRun { Engine = (_, _) => throw new InvalidOperationException("Nothing may run here.") };
        var outcome = await run.RunAsync("preview", "-s", "prod", "--config-file", bad);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Error));
        Golden.Match(outcome.Out, "screens/findings.txt");
    }
}
