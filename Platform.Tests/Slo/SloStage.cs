using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Signals.Rules;
using Platform.Tests.Cli;
using Platform.Tests.Signals.Processes;
using Platform.Tests.Signals.Proof;
using Xunit;

namespace Platform.Tests.Slo;

/// <summary>Asks promtool for the value of expressions over series, at moments.</summary>
internal static partial class SloStage
{
    /// <summary>A question.</summary>
    /// <param name="Name">Its name, in answers.</param>
    /// <param name="Expression">PromQL of one series without labels, or of none.</param>
    /// <param name="At">The moment.</param>
    /// <param name="Value">What is right; <c>null</c> where there is to be no series.</param>
    internal sealed record Question(string Name, string Expression, TimeSpan At, double? Value);

    /// <summary>Plays rules over series and asks.</summary>
    /// <param name="series">Series and their samples, one a minute.</param>
    /// <param name="groups">Rules that are evaluated every minute.</param>
    /// <param name="questions">The questions.</param>
    /// <returns>Names of questions that were answered wrongly, and what promtool said.</returns>
    public static async Task<(HashSet<string> Wrong, string Text)> AskAsync(
        IEnumerable<(string Series, string Values)> series, IEnumerable<RuleGroup> groups, IReadOnlyCollection<Question> questions)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["rules.json"], RuleFileJson.Of([.. groups]).ToJsonString());
        await File.WriteAllTextAsync(folder["test.json"], new JsonObject
        {
            ["rule_files"] = new JsonArray("rules.json"),
            ["evaluation_interval"] = "1m",
            ["tests"] = new JsonArray(new JsonObject
            {
                ["interval"] = "1m",
                ["input_series"] = new JsonArray([.. series.Select(one =>
                    new JsonObject { ["series"] = one.Series, ["values"] = one.Values })]),
                ["promql_expr_test"] = new JsonArray([.. questions.Select((one, index) => Test(one, index))]),
            }),
        }.ToJsonString());
        var run = await PrometheusTool.RunAsync("promtool", folder.Path, "test", "rules", "test.json");
        Assert.True(run.ExitCode is 0 or 1, run.Error);
        var lines = run.Error.Split('\n').Select(line => line.TrimStart()).Where(line => line.StartsWith("expr: ", StringComparison.Ordinal)).ToList();
        Assert.True(run.ExitCode == 0 || lines.Count > 0, run.Error);
        var marks = lines.SelectMany(line => Marks().Matches(line)).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        return ([.. questions.Where((_, index) => marks.Contains(Mark(index))).Select(one => one.Name)], run.Error);
    }

    /// <summary>An expression rounded to six digits, without labels.</summary>
    public static string Rounded(string expression) => $"round(sum({expression}), 0.000001)";

    private static JsonObject Test(Question question, int index) => new()
    {
        ["expr"] = $"{Rounded(question.Expression)} + 0 * {Mark(index)}",
        ["eval_time"] = PromDuration.Of(question.At),
        ["exp_samples"] = question.Value is { } value
            ? new JsonArray(new JsonObject { ["labels"] = "{}", ["value"] = Math.Floor((value * 1_000_000) + 0.5) / 1_000_000 })
            : new JsonArray(),
    };

    // A number that tells the question: promtool shows nothing but the expression. All are equally long.
    private static string Mark(int index) => string.Create(CultureInfo.InvariantCulture, $"{1_000_000 + index}.5");

    [GeneratedRegex(@"\b\d{7}\.5\b")]
    private static partial Regex Marks();
}
