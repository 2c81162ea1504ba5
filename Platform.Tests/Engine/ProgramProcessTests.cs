using Platform.Cli.Engine;
using Xunit;

namespace Platform.Tests.Engine;

[Trait("kind", "process")]
public sealed class ProgramProcessTests
{
    [Fact]
    public async Task A_program_is_started_in_the_environment_that_pulumi_gives()
    {
        var run = Shell("env | grep ^PULUMI_ | sed 's/127.0.0.1:[0-9]*/ADDRESS/' | LC_ALL=C sort; pwd; exit 3") with
        {
            Config = new Dictionary<string, string>(StringComparer.Ordinal) { ["p:a"] = """{"b":"ü"}""" },
            SecretKeys = ["p:a"],
        };

        var result = await EmbeddedEngine.RunAsync(run, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                """PULUMI_CONFIG={"p:a":"{\"b\":\"ü\"}"}""",
                """PULUMI_CONFIG_SECRET_KEYS=["p:a"]""",
                "PULUMI_DRY_RUN=false",
                "PULUMI_ENGINE=ADDRESS",
                "PULUMI_MONITOR=ADDRESS",
                "PULUMI_ORGANIZATION=organization",
                "PULUMI_PARALLEL=2147483647",
                "PULUMI_PROJECT=p",
                "PULUMI_PWD=/",
                "PULUMI_QUERY_MODE=false",
                "PULUMI_ROOT_DIRECTORY=/",
                "PULUMI_STACK=s",
                "/",
            ],
            result.Output);
        Assert.Equal(3, result.ExitCode);
        Assert.Empty(result.Graph.Resources);
    }

    [Fact]
    public async Task Both_standard_streams_are_kept_and_nothing_can_be_typed()
    {
        var result = await EmbeddedEngine.RunAsync(
            Shell("cat; echo out; echo err >&2"), TestContext.Current.CancellationToken);

        Assert.Equal(["err", "out"], result.Output.Order(StringComparer.Ordinal));
        Assert.Equal((0, false), (result.ExitCode, result.TimedOut));
    }

    [Fact]
    public async Task A_program_that_takes_too_long_is_killed_and_the_result_says_so()
    {
        var run = Shell("echo begun; exec sleep 600") with { Timeout = TimeSpan.FromMilliseconds(300) };

        var result = await EmbeddedEngine.RunAsync(run, TestContext.Current.CancellationToken);

        Assert.True(result.TimedOut);
        Assert.Equal(["begun"], result.Output);
    }

    [Fact]
    public async Task A_caller_that_cancels_gets_no_result()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            EmbeddedEngine.RunAsync(Shell("exec sleep 600"), cancellation.Token));
    }

    [Fact]
    public async Task A_process_that_the_program_leaves_behind_holds_nobody_up()
    {
        var result = await EmbeddedEngine.RunAsync(
            Shell("sleep 30 & echo $!; exit 4"), TestContext.Current.CancellationToken);
        using var left = System.Diagnostics.Process.GetProcessById(
            int.Parse(Assert.Single(result.Output), System.Globalization.CultureInfo.InvariantCulture));
        left.Kill();

        Assert.Equal((4, false), (result.ExitCode, result.TimedOut));
    }

    [Fact]
    public async Task The_last_thousand_lines_are_kept()
    {
        var result = await EmbeddedEngine.RunAsync(Shell("seq 5000"), TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(4001, 1000).Select(i => $"{i}"), result.Output);
    }

    private static EngineRun Shell(string script) => new()
    {
        Project = "p",
        Stack = "s",
        Program = "/bin/sh",
        Arguments = ["-c", script],
        WorkingDirectory = "/",
    };
}
