using Platform.Cli.Commands;
using Platform.Tests.Configuration;
using Xunit;

namespace Platform.Tests.Cli;

[Trait("kind", "process")]
public sealed class ReadmeTests
{
    private const int Width = 120;
    private const string Begin = "<!-- screen: prod -->\n";
    private const string End = "<!-- /screen -->\n";

    [Fact]
    public async Task The_readme_shows_the_screen_that_its_first_command_prints()
    {
        var file = Repository.PathOf("README.md");
        var readme = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var run = new CommandRun
        {
            Engine = StackRuns.ReplayAsync,
            Terminal = Width,
            Version = typeof(PlatformCommand).Assembly.GetName().Version!.ToString(3),
        };
        var screen = await run.RunAsync("preview", "-s", "prod", "--depth", "1", "--color", "never");
        var expected = $"{Begin}```text\n{screen.Out}```\n{End}";

        var from = readme.IndexOf(Begin, StringComparison.Ordinal);
        var to = readme.IndexOf(End, StringComparison.Ordinal) + End.Length;
        if (GoldenFolder.Accepts())
        {
            await File.WriteAllTextAsync(
                file, readme[..from] + expected + readme[to..], TestContext.Current.CancellationToken);
            return;
        }

        Assert.True(
            readme[from..to] == expected,
            "The screen in README.md is not what `make preview STACK=prod DEPTH=1` prints. Run `make accept` and look at the diff.");
    }
}
