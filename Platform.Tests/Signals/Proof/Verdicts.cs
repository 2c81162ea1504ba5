using System.Text.RegularExpressions;
using Platform.Tests.Cli;
using Platform.Tests.Signals.Processes;
using Xunit;

namespace Platform.Tests.Signals.Proof;

/// <summary>What promtool said about the rules that it played.</summary>
/// <param name="Failures">Rules by name that a case told apart, each with what was expected and what came.</param>
/// <param name="Errors">Rules by name that could not be evaluated, each with the error.</param>
/// <param name="Other">Lines that belong to no rule; there should be none.</param>
internal sealed partial record Verdicts(
    ILookup<string, string> Failures, ILookup<string, string> Errors, IReadOnlyList<string> Other)
{
    /// <summary>Plays alerts, with the cores shared between as many processes.</summary>
    /// <param name="casts">Alerts, each with the rules that take its part.</param>
    /// <param name="only">The one case of each that is played; all where it is <c>null</c>.</param>
    public static async Task<Verdicts> OfAsync(
        IEnumerable<(PlayedAlert Alert, IReadOnlyCollection<Platform.Signals.Rules.Rule> Actors)> casts, int? only = null)
    {
        using var folder = new TemporaryFolder();
        var files = casts.SelectMany(cast => Script.Write(folder.Path, cast.Alert, cast.Actors, only)).ToList();
        var runs = await Task.WhenAll(files.Index()
            .GroupBy(file => file.Index % Math.Min(2, Environment.ProcessorCount), file => file.Item)
            .Select(share => PrometheusTool.RunAsync("promtool", folder.Path, ["test", "rules", .. share])));
        return Read(runs);
    }

    private static Verdicts Read(IEnumerable<ToolResult> runs)
    {
        List<(string Rule, string Text)> failures = [], errors = [];
        List<string> other = [];
        foreach (var run in runs)
        {
            Assert.True(run.ExitCode is 0 or 1, $"exit code {run.ExitCode}\n{run.Output}\n{run.Error}");
            foreach (Match block in Blocks().Matches(run.Error))
            {
                var text = block.Value.TrimEnd();
                if (block.Groups["failed"].Success)
                {
                    failures.Add((block.Groups["failed"].Value, text));
                }
                else if (block.Groups["broken"].Success)
                {
                    errors.Add((block.Groups["broken"].Value, text));
                }
                else if (text.Length > 0)
                {
                    other.Add(text);
                }
            }
        }

        return new(failures.ToLookup(item => item.Rule, item => item.Text, StringComparer.Ordinal),
            errors.ToLookup(item => item.Rule, item => item.Text, StringComparer.Ordinal), other);
    }

    // A block begins at four spaces; deeper lines go with it.
    [GeneratedRegex(
        @"^(?:  FAILED:\n)?(?:    name: [^\n]*,\n    alertname: (?<failed>[^,\n]+),[^\n]*|    rule: (?<broken>[^,\n]+),[^\n]*|[^\n]+)(?:\n {5,}[^\n]*)*\n?",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks();
}
