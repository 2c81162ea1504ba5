using Platform.Tests.Cli;
using Platform.Tests.Signals.Processes;
using Platform.Tests.Slo.Specs;
using Xunit;

namespace Platform.Tests.Slo;

/// <summary>Prometheus reads what <c>platform slo rules</c> prints.</summary>
[Trait("kind", "process")]
public sealed class SloRuleFileTests
{
    [Theory]
    [InlineData("own.yaml", 44)]
    [InlineData("checkout.sloth.yaml", 42)]
    public async Task Promtool_reads_the_rules_of_a_file_alone(string file, int rules)
    {
        var outcome = await SloRuns.AsTyped("slo", "rules", SpecFiles.Typed(file));
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["rules.yaml"], outcome.Out, TestContext.Current.CancellationToken);
        var check = await PrometheusTool.RunAsync("promtool", folder.Path, "check", "rules", "rules.yaml");

        Assert.Equal((0, 0), (outcome.ExitCode, check.ExitCode));
        Assert.Contains($"SUCCESS: {rules} rules found", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_lead_where_the_options_say()
    {
        var outcome = await SloRuns.AsTyped(
            "slo", "rules", SpecFiles.Typed("own.yaml"), "--runbooks", "https://r.test/", "--grafana", "https://g.test");

        Assert.Contains("runbook_url: https://r.test/SloBurnRateHigh.md\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("https://g.test/d/platform-slo-detail?", outcome.Out, StringComparison.Ordinal);
        Golden.Match(outcome.Out, "slo/rules.yaml");
    }
}
