using System.Text.Json.Nodes;
using Platform.Signals;
using Platform.Signals.Alerts;
using Platform.Signals.Rules;

namespace Platform.Tests.Signals.Proof;

/// <summary>
/// What promtool plays: for each alert a file of rules, and a file of tests for each distance between samples that its
/// cases use. JSON, which is YAML.
/// </summary>
internal static class Script
{
    /// <summary>Where links lead in tests.</summary>
    public static SignalLinks Links { get; } = new("https://runbooks.example.com", "https://grafana.example.com");

    /// <summary>Writes the files of an alert.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="played">The alert.</param>
    /// <param name="actors">Rules that take the alert's part, each under a name of its own.</param>
    /// <param name="only">The one case that is played; all where it is <c>null</c>.</param>
    /// <returns>Paths of the files of tests, within the folder.</returns>
    public static IEnumerable<string> Write(
        string folder, PlayedAlert played, IReadOnlyCollection<Rule> actors, int? only = null)
    {
        var rules = $"{played.Id}.rules.json";
        File.WriteAllText(Path.Combine(folder, rules), RuleFileJson.Of(new RuleGroup(played.Id,
            [.. played.Recordings.Select(AlertRules.Of), .. actors])).ToJsonString());
        foreach (var cases in played.Cases.Index().Where(item => only is null || item.Index == only)
            .GroupBy(item => item.Item.Interval))
        {
            var interval = PromDuration.Of(cases.Key);
            var tests = $"{played.Id}.{interval}.test.json";
            File.WriteAllText(Path.Combine(folder, tests), new JsonObject
            {
                ["rule_files"] = new JsonArray(rules),
                // Where samples are further apart than Prometheus looks back, other times would see nothing.
                ["evaluation_interval"] = interval,
                ["tests"] = new JsonArray(
                    [.. cases.Select(item => Test(CaseName(played, item.Index), item.Item, played.Alert, actors))]),
            }.ToJsonString());
            yield return tests;
        }
    }

    /// <summary>Name of a case in promtool's answers.</summary>
    public static string CaseName(PlayedAlert played, int index) => $"{played.Id}#{index}";

    private static JsonObject Test(string name, AlertCase item, Alert alert, IEnumerable<Rule> actors) => new()
    {
        ["name"] = name,
        ["interval"] = PromDuration.Of(item.Interval),
        ["input_series"] = new JsonArray([.. item.Series.Select(series =>
            new JsonObject { ["series"] = series.Series, ["values"] = series.Values })]),
        ["alert_rule_test"] = new JsonArray([.. actors.Select(actor => new JsonObject
        {
            ["eval_time"] = PromDuration.Of(item.At),
            ["alertname"] = actor.Alert,
            ["exp_alerts"] = new JsonArray([.. item.Firing.Select(firing => Expected(firing, alert, actor))]),
        })]),
    };

    // Of the annotations those that the actor has.
    private static JsonObject Expected(FiringAlert firing, Alert alert, Rule actor) => new()
    {
        ["exp_labels"] = RuleFileJson.Map(firing.Labels.SetItems(AlertRules.Labels(alert))),
        ["exp_annotations"] = RuleFileJson.Map(Annotations(firing, alert)
            .Where(pair => actor.Annotations.ContainsKey(pair.Key))),
    };

    private static IEnumerable<KeyValuePair<string, string>> Annotations(FiringAlert firing, Alert alert) =>
    [
        KeyValuePair.Create("dashboard_url", DashboardUrl(firing, alert)),
        KeyValuePair.Create("description", firing.Description),
        KeyValuePair.Create("runbook_url", Links.Runbook(alert.Name)),
        KeyValuePair.Create("summary", firing.Summary),
    ];

    private static string DashboardUrl(FiringAlert firing, Alert alert) => alert.Panel.Variables.Aggregate(
        Links.Panel(alert.Panel),
        (url, label) => url.Replace(
            $"{{{{ $labels.{label} | urlquery }}}}",
            Uri.EscapeDataString(firing.Labels.GetValueOrDefault(label, "")).Replace("%20", "+", StringComparison.Ordinal),
            StringComparison.Ordinal));
}
