using System.Collections.Concurrent;
using Platform.Tests.Cli;
using Platform.Tests.Slo.Specs;
using Xunit;

namespace Platform.Tests.Slo;

public sealed class SloReportTests
{
    private const string Server = "http://prometheus.test:9090";

    [Fact]
    public async Task The_review_tells_what_held_and_what_to_decide()
    {
        var asked = new ConcurrentBag<string>();
        var outcome = await Run(asked).RunAsync(
            "slo", "report", "--prometheus", Server + "/", "--at", "2026-11-01", "--file", SpecFiles.Typed("own.yaml"));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("0 kept, 1 broken, 1 without data.", outcome.Out, StringComparison.Ordinal);
        Golden.Match(outcome.Out, "slo/report.md");
        Assert.All(asked, address => Assert.StartsWith(Server + "/api/v1/query?query=", address, StringComparison.Ordinal));
        Assert.Contains(asked, address => address.EndsWith("&time=1793491200", StringComparison.Ordinal));
        Assert.Contains(asked, address => address.EndsWith("&time=1790899200", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Prometheus_that_does_not_answer_is_told()
    {
        var run = Run([]) with { Fetch = (_, _) => throw new HttpRequestException("Connection refused (a:1)") };
        var outcome = await run.RunAsync("slo", "report", "--prometheus", Server, "--file", SpecFiles.Typed("own.yaml"));

        Assert.Equal(
            new CommandOutcome(
                1,
                "",
                "error PLT4346: --prometheus: http://prometheus.test:9090 did not answer: Connection refused (a:1). "
                + "Check the address; kubectl port-forward brings a cluster's here.\n"),
            outcome);
    }

    [Theory]
    [InlineData("--prometheus takes an address such as http://localhost:9090.", "--prometheus", "localhost")]
    [InlineData(
        "--at takes a day such as 2026-11-01, or a time such as 2026-11-01T06:00:00Z.",
        "--prometheus", "http://localhost:9090", "--at", "yesterday")]
    public async Task A_wrong_command_line_is_told(string expected, params string[] options)
    {
        var outcome = await Run([]).RunAsync(["slo", "report", .. options]);

        Assert.Equal(new CommandOutcome(2, "", expected + "\nSee: platform report --help\n"), outcome);
    }

    private static CommandRun Run(ConcurrentBag<string> asked) => new()
    {
        Engine = SloRuns.NoEngine,
        Fetch = (address, _) =>
        {
            asked.Add(address.ToString());
            return Task.FromResult(Answer(Uri.UnescapeDataString(address.Query)));
        },
    };

    private static string Answer(string query) => query switch
    {
        _ when query.Contains("slo:period_error_ratio", StringComparison.Ordinal) => Value("paid", "0.00123"),
        _ when query.Contains("budget_remaining", StringComparison.Ordinal) && query.EndsWith("1793491200", StringComparison.Ordinal) =>
            Value("paid", "-0.23"),
        _ when query.Contains("budget_remaining", StringComparison.Ordinal) => Value("paid", "0.91"),
        _ when query.Contains("severity=\"critical\"", StringComparison.Ordinal) => Value("paid", "42"),
        _ => Value("quick", "NaN"),
    };

    private static string Value(string slo, string value) =>
        $$$"""{"status":"success","data":{"resultType":"vector","result":[{"metric":{"slo":"{{{slo}}}"},"value":[0,"{{{value}}}"]}]}}""";
}
