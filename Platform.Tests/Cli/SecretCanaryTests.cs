using Platform.Cli.Engine;
using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Cli;

/// <summary>A secret that is known to the program, as it is under <c>pulumi up</c>, and must be seen by nobody else.</summary>
[Trait("kind", "process")]
public sealed class SecretCanaryTests
{
    private const string Canary = "canary-7f3a91";

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task A_secret_is_on_no_screen(string output)
    {
        var outcome = await Run.RunAsync("preview", "-s", "local", "--output", output);

        Assert.Equal(0, outcome.ExitCode);
        Assert.DoesNotContain(Canary, outcome.Out + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_in_no_rendered_file()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Run.RunAsync("render", "-s", "local", "--out", folder["render"]);

        Assert.Equal(0, outcome.ExitCode);
        var texts = Directory.GetFiles(folder["render"], "*", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        Assert.DoesNotContain(texts, text => text.Contains(Canary, StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("repository-password: \"[secret]\"", StringComparison.Ordinal));
    }

    private static CommandRun Run { get; } = new() { Engine = RunWithCanaryAsync };

    private static Task<EngineResult> RunWithCanaryAsync(EngineRun run, CancellationToken cancellation)
    {
        var config = run.Config.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Replace(ConfigNode.SecretStandIn, Canary, StringComparison.Ordinal),
            StringComparer.Ordinal);
        Assert.Contains(config.Values, text => text.Contains(Canary, StringComparison.Ordinal));
        return EmbeddedEngine.RunAsync(run with { Config = config }, cancellation);
    }
}
