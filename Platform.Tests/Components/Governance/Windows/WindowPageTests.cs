using Platform.Cli.Runs;
using Platform.Components.Governance.Windows;
using Platform.Tests.Cli;
using Platform.Tests.Configuration;
using Platform.Tests.Signals;
using Xunit;

namespace Platform.Tests.Components.Governance.Windows;

public sealed class WindowPageTests
{
    [Fact]
    public void The_page_is_what_the_stacks_say()
    {
        var path = Repository.PathOf("docs", "deployment-windows.md");
        var page = WindowPage.Render(StackSignalSets.Configs);
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1")
        {
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            File.WriteAllText(path, page);
        }

        Assert.Equal(File.ReadAllText(path), page);
        Assert.Contains("| 2026-12-18T15:00:00Z | 2027-01-04T05:00:00Z | weekend, then year-end |", page, StringComparison.Ordinal);
        Assert.Contains(
            "| weekend | every week from Friday 16:00 to Monday 06:00 | Europe/Berlin |", page, StringComparison.Ordinal);
        Assert.Contains($"{FreezePolicies.BypassLabel}: \"true\"", page, StringComparison.Ordinal);
        Assert.Contains($"{FreezePolicies.BypassReason}: ", page, StringComparison.Ordinal);
        Assert.Contains($"{FreezePolicies.BypassUntil}: ", page, StringComparison.Ordinal);
        Assert.Contains($"it ends with {ExitCode.Policy} in a freeze", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_of_the_page_is_one()
    {
        var commands = WindowPage.Render(StackSignalSets.Configs).Split('\n')
            .Where(line => line.StartsWith("platform ", StringComparison.Ordinal)).ToList();

        Assert.Equal(5, commands.Count);
        foreach (var command in commands)
        {
            var words = command.Split(" | ")[0].Replace("\"", "", StringComparison.Ordinal).Split(' ');
            var run = await new CommandRun().RunAsync([.. words.Skip(1)]);
            Assert.True(run.ExitCode is ExitCode.Ok or ExitCode.Policy, $"{command}\n{run.Out}{run.Error}");
        }
    }
}
