using System.Text.Json.Nodes;
using Platform.Signals.Dashboards;

namespace Platform.Tests.Signals.Dashboards.Lint;

/// <summary>
/// The rules of Grafana's dashboard linter, by its names of them (grafana/dashboard-linter@01004d0:lint/rules.go). The
/// linter is a Go program that no registry in reach has.
/// </summary>
internal static class DashboardLinter
{
    /// <summary>Every rule.</summary>
    public static readonly IReadOnlyList<string> Rules =
    [
        "panel-datasource-rule", "panel-no-targets-rule", "panel-title-description-rule", "panel-units-rule",
        "target-counter-agg-rule", "target-instance-rule", "target-job-rule", "target-logql-auto-rule",
        "target-logql-rule", "target-promql-rule", "target-rate-interval-rule", "template-datasource-rule",
        "template-instance-rule", "template-job-rule", "template-label-promql-rule",
        "template-on-time-change-reload-rule", "uneditable-dashboard",
    ];

    /// <summary>Makes dashboards ready for the rules; all their queries are parsed in one process.</summary>
    /// <param name="dashboards">The dashboards, each with the JSON to look at.</param>
    public static async Task<IReadOnlyList<LintSubject>> ReadAsync(
        IReadOnlyList<(Dashboard Dashboard, JsonNode Json)> dashboards)
    {
        var queries = await ParsedQuery.AllAsync(dashboards.SelectMany(item => QueriesOf(item.Json, item.Dashboard)));
        return [.. dashboards.Select(item => new LintSubject(item.Dashboard, item.Json, queries))];
    }

    /// <summary>What the rules have against a dashboard, in the order of the rules' names.</summary>
    /// <param name="subject">The dashboard.</param>
    public static IReadOnlyList<LintFault> Faults(LintSubject subject) =>
    [
        .. TemplateRules.Faults(subject).Concat(PanelRules.Faults(subject)).Concat(TargetRules.Faults(subject))
            .Distinct()
            .OrderBy(fault => fault.Rule, StringComparer.Ordinal)
            .ThenBy(fault => fault.Panel, StringComparer.Ordinal),
    ];

    /// <summary>Whether a dashboard says why a rule does not hold.</summary>
    public static bool Covers(LintException exception, LintFault fault) =>
        exception.Rule == fault.Rule && (exception.Panel is null || exception.Panel == fault.Panel);

    private static IEnumerable<QueryText> QueriesOf(JsonNode json, Dashboard dashboard) =>
        dashboard.Variables.Select(QueryText.Of).Concat(
            from panel in LintSubject.List(json["panels"])
            from target in LintSubject.List(panel["targets"])
            select new QueryText(
                LintSubject.Text(target["datasource"], "type") == "loki" ? "logql" : "promql",
                GrafanaVariables.Fill(LintSubject.Text(target, "expr"))));
}
