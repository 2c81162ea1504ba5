using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Platform.Tests.Cli;

/// <summary>The built command as a process, as a shell starts it.</summary>
[Trait("kind", "process")]
public sealed class ExecutableTests
{
    [Fact]
    public async Task Two_previews_are_equal_but_for_their_duration()
    {
        var first = await RunAsync("preview", "-s", "prod", "--output", "json");
        var second = await RunAsync("preview", "-s", "prod", "--output", "json");

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal(WithoutDuration(first.Out), WithoutDuration(second.Out));
        Assert.StartsWith(
            "{\n  \"schemaVersion\": 1,\n  \"command\": \"preview\",\n", first.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_gets_the_width_of_columns_and_no_colour()
    {
        var outcome = await RunAsync("preview", "-s", "prod");

        Assert.DoesNotContain('\e', outcome.Out);
        Assert.All(outcome.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 90));
    }

    [Fact]
    public async Task A_wrong_command_line_ends_with_2_and_nothing_on_standard_output()
    {
        var outcome = await RunAsync("preview", "--wat");

        Assert.Equal(
            new CommandOutcome(
                2, "", "Unrecognized command or argument '--wat'.\nSee: platform preview --help\n"), outcome);
    }

    private static string WithoutDuration(string document) =>
        Regex.Replace(document, "(?<=\"duration\": )[0-9.]+", "0");

    private static async Task<CommandOutcome> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "platform"), arguments)
        {
            WorkingDirectory = CommandRun.Repository,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TERM"] = "xterm-256color", ["COLUMNS"] = "90" },
        };
        start.Environment.Remove("FORCE_COLOR");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandOutcome(process.ExitCode, output, await error);
    }
}
