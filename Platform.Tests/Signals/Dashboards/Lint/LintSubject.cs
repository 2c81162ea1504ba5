using System.Text.Json.Nodes;
using Platform.Signals.Dashboards;

namespace Platform.Tests.Signals.Dashboards.Lint;

/// <summary>A dashboard under the linter: the JSON that Grafana gets, and the queries in it, parsed.</summary>
/// <param name="Dashboard">The dashboard.</param>
/// <param name="Json">Its JSON; tests also spoil it.</param>
/// <param name="Queries">Its queries.</param>
internal sealed record LintSubject(
    Dashboard Dashboard, JsonNode Json, IReadOnlyDictionary<QueryText, ParsedQuery> Queries)
{
    /// <summary>The variables.</summary>
    public IReadOnlyList<JsonNode> Variables => List(Json["templating"]?["list"]);

    /// <summary>The variables that choose a data source.</summary>
    public IEnumerable<JsonNode> DataSources => OfType("datasource");

    /// <summary>The panels, each with its key; without headings.</summary>
    public IEnumerable<(string Key, JsonNode Json)> Panels
    {
        get
        {
            var keys = Dashboard.Panels.ToDictionary(panel => PanelId.Of(panel.Key), panel => panel.Key);
            return List(Json["panels"])
                .Where(panel => Text(panel, "type") != "row")
                .Select(panel => (keys[panel["id"]!.GetValue<int>()], panel));
        }
    }

    /// <summary>The panels whose numbers the linter looks at.</summary>
    public IEnumerable<(string Key, JsonNode Json)> NumberPanels => Panels.Where(
        panel => Text(panel.Json, "type") is "stat" or "timeseries" or "gauge" or "table");

    /// <summary>The targets of one language, each with its panel's key, its text and what was parsed.</summary>
    /// <param name="language"><c>promql</c> or <c>logql</c>.</param>
    public IEnumerable<(string Panel, string Expression, ParsedQuery Query)> Targets(string language) =>
        from panel in Panels
        from target in List(panel.Json["targets"])
        where (Text(target["datasource"], "type") == "loki" ? "logql" : "promql") == language
        let expression = Text(target, "expr")
        select (panel.Key, expression, Queries[new QueryText(language, GrafanaVariables.Fill(expression))]);

    /// <summary>The variables of a type.</summary>
    /// <param name="type">The type.</param>
    public IEnumerable<JsonNode> OfType(string type) => Variables.Where(variable => Text(variable, "type") == type);

    /// <summary>A text of an object; empty where there is none.</summary>
    public static string Text(JsonNode? node, string name) => node?[name]?.GetValue<string>() ?? "";

    /// <summary>A list; empty where there is none.</summary>
    public static IReadOnlyList<JsonNode> List(JsonNode? node) => node is JsonArray array ? [.. array!] : [];
}
