using Platform.Tests.Cli;
using Platform.Tests.Signals.Processes;
using Xunit;

namespace Platform.Tests.Signals.Proof;

/// <summary>What the stacks render is what Prometheus reads.</summary>
[Trait("kind", "process")]
public sealed class RenderedRuleTests
{
    [Fact]
    public async Task Promtool_takes_the_rules_of_every_stack()
    {
        using var folder = new TemporaryFolder();
        List<string> files = [];
        var expected = 0;
        foreach (var stack in GoldenNames.Trees)
        {
            foreach (var (path, text) in (await StackRuns.RenderAsync(stack))
                .Where(file => file.Path.StartsWith("prometheus/", StringComparison.Ordinal)))
            {
                var file = $"{stack}-{Path.GetFileName(path)}";
                await File.WriteAllTextAsync(folder[file], text, TestContext.Current.CancellationToken);
                files.Add(file);
            }

            expected += StackSignalSets.All[stack].Alerts.Length + StackSignalSets.All[stack].Recordings.Length;
        }

        if (files.Count == 0)
        {
            Assert.Equal(0, expected);
            return;
        }

        var check = (await PrometheusTool.RunAsync("promtool", folder.Path, ["check", "rules", .. files])).ThatSucceeded();

        Assert.Equal(files.Count, check.Output.Split("SUCCESS").Length - 1);
        Assert.True(expected > 0);
    }
}
