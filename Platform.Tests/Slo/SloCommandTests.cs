using System.Text.Json;
using Platform.Tests.Cli;
using Platform.Tests.Slo.Specs;
using Xunit;

namespace Platform.Tests.Slo;

public sealed class SloCommandTests
{
    [Fact]
    public async Task List_shows_the_objectives_of_a_stack()
    {
        var outcome = await new CommandRun { Engine = SloRuns.NoEngine }.RunAsync("slo", "list", "-s", "prod");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("\ncluster-availability  ", outcome.Out, StringComparison.Ordinal);
        Assert.EndsWith("8 objectives  Pulumi.prod.yaml\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_shows_the_objectives_of_a_file()
    {
        var outcome = await SloRuns.AsTyped("slo", "list", "--file", SpecFiles.Typed("own.yaml"));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Golden.Match(outcome.Out, "slo/list.txt");
    }

    [Fact]
    public async Task Explain_shows_budget_windows_and_times()
    {
        string[] line = ["slo", "explain", "paid", "--file", SpecFiles.Typed("own.yaml")];
        var screen = await SloRuns.AsTyped(line);
        var document = await SloRuns.AsTyped([.. line, "--output", "json"]);
        var comment = await SloRuns.AsTyped([.. line, "--output", "markdown"]);

        Assert.Equal((0, 0, 0), (screen.ExitCode, document.ExitCode, comment.ExitCode));
        Assert.Contains("0.1 %: 43.2 min of everything bad, or 3000 of 3000000 events", screen.Out, StringComparison.Ordinal);
        Assert.Contains("Critical  page    5m, 1h   14.4       1.44 %", screen.Out, StringComparison.Ordinal);
        Assert.Contains("2 %     43m12s / 1m24s", screen.Out, StringComparison.Ordinal);
        Golden.Match(screen.Out, "slo/explain.txt");
        Golden.Match(document.Out, "slo/explain.json");
        Golden.Match(comment.Out, "slo/explain.md");
    }

    [Fact]
    public async Task An_unknown_objective_is_told_with_those_there_are()
    {
        var outcome = await SloRuns.AsTyped("slo", "explain", "pad", "--file", SpecFiles.Typed("own.yaml"));

        Assert.Equal(
            new CommandOutcome(
                2,
                "error PLT4345: There is no objective \"pad\" in Platform.Tests/Slo/Specs/own.yaml. There are paid, quick.\n",
                ""),
            outcome);
    }

    [Fact]
    public async Task Import_prints_a_file_that_is_read_as_the_same_objectives()
    {
        var outcome = await SloRuns.AsTyped("slo", "import", SpecFiles.Typed("checkout.sloth.yaml"));
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["own.yaml"], outcome.Out, TestContext.Current.CancellationToken);
        var own = await SloRuns.AsTyped("slo", "rules", folder["own.yaml"]);
        var sloths = await SloRuns.AsTyped("slo", "rules", SpecFiles.Typed("checkout.sloth.yaml"));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("PLT4344", outcome.Error, StringComparison.Ordinal);
        Golden.Match(outcome.Out, "slo/import.yaml");
        Assert.Equal((0, ""), (own.ExitCode, own.Error));
        Assert.Equal(sloths.Out, own.Out);
    }

    [Fact]
    public async Task Faults_of_a_file_end_with_2_and_print_nothing()
    {
        foreach (var verb in (string[])["rules", "import"])
        {
            var outcome = await SloRuns.AsTyped("slo", verb, SpecFiles.Typed("bad.sloth.yaml"));

            Assert.Equal((2, ""), (outcome.ExitCode, outcome.Out));
            Assert.Equal(8, outcome.Error.Split('\n').Count(line => line.StartsWith("error ", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_finding()
    {
        var outcome = await SloRuns.AsTyped("slo", "rules", "nowhere.yaml");

        Assert.Equal(
            new CommandOutcome(
                2, "", "error PLT4340: nowhere.yaml: The file does not exist. Check its name and the current folder.\n"),
            outcome);
    }

    [Theory]
    [InlineData("own.yaml", "succeeded", 0)]
    [InlineData("bad.sloth.yaml", "failed", 2)]
    public async Task Documents_have_the_same_head_whether_they_failed_or_not(string file, string result, int code)
    {
        var outcome = await SloRuns.AsTyped("slo", "rules", SpecFiles.Typed(file), "--output", "json");
        using var document = JsonDocument.Parse(outcome.Out);

        Assert.Equal((code, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(result, document.RootElement.GetProperty("result").GetString());
        Assert.Equal(1, document.RootElement.GetProperty("schemaVersion").GetInt32());
        Assert.Equal("slo rules", document.RootElement.GetProperty("command").GetString());
    }
}
