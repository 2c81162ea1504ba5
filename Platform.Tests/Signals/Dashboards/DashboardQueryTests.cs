using System.Diagnostics;
using System.Text;
using Platform.Signals.Dashboards;
using Platform.Tests.Cli;
using Xunit;

namespace Platform.Tests.Signals.Dashboards;

/// <summary>Prometheus itself reads the queries.</summary>
[Trait("kind", "process")]
public sealed class DashboardQueryTests
{
    [Fact]
    public async Task Promtool_reads_every_query()
    {
        var queries = StackDashboards.WithSample
            .SelectMany(item => item.Dashboard.Panels.SelectMany(panel => panel.Targets)
                .OfType<PromQl>().Select(QueryText.Of)
                .Concat(item.Dashboard.Variables.Select(QueryText.Of)))
            .Select(query => query.Expression)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        var (code, output) = await CheckAsync(queries);

        Assert.Equal((0, $"  SUCCESS: {queries.Count} rules found"), (code, output.Split('\n')[1]));
    }

    [Fact]
    public async Task A_query_that_cannot_be_is_refused()
    {
        // The grammar takes it; that a range cannot be compared is known to Prometheus only.
        var (code, output) = await CheckAsync(["up[5m] > 1"]);

        Assert.Equal(1, code);
        Assert.Contains("binary expression must contain only scalar and instant vector types", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output)> CheckAsync(IReadOnlyList<string> queries)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "rules.yaml");
        var rules = new StringBuilder("groups:\n  - name: panels\n    rules:\n");
        foreach (var (index, query) in queries.Index())
        {
            rules.Append(System.Globalization.CultureInfo.InvariantCulture, $"      - record: panel_{index}\n        expr: |-\n");
            rules.Append("          ").Append(query.ReplaceLineEndings("\n").Replace("\n", "\n          ", StringComparison.Ordinal));
            rules.Append('\n');
        }

        await File.WriteAllTextAsync(file, rules.ToString(), TestContext.Current.CancellationToken);
        using var promtool = Process.Start(new ProcessStartInfo("promtool", ["check", "rules", file])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = promtool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await promtool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await promtool.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (promtool.ExitCode, output + await error);
    }
}
