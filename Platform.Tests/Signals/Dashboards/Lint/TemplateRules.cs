using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Tests.Signals.Dashboards.Lint;

/// <summary>The linter's rules about variables and the dashboard as a whole.</summary>
internal static partial class TemplateRules
{
    public static IEnumerable<LintFault> Faults(LintSubject subject) =>
    [
        .. DataSource(subject),
        .. Label(subject, "job", "Job"),
        .. Label(subject, "instance", "Instance"),
        .. LabelPromQl(subject),
        .. Reload(subject),
        .. Uneditable(subject),
    ];

    private static IEnumerable<LintFault> DataSource(LintSubject subject)
    {
        const string Rule = "template-datasource-rule";
        var sources = subject.DataSources.ToList();
        if (sources.Count == 0)
        {
            yield return new LintFault(Rule, null, "no variable for the data source");
        }

        foreach (var source in sources)
        {
            var type = LintSubject.Text(source, "query");
            var title = type.Length == 0 ? "" : char.ToUpperInvariant(type[0]) + type[1..];
            var (name, label) = (LintSubject.Text(source, "name"), LintSubject.Text(source, "label"));
            if (name != $"{type}_datasource" && (sources.Count > 1 || name != "datasource"))
            {
                yield return new LintFault(Rule, null, $"the data source variable is called '{name}'");
            }

            if (label != $"{title} data source" && (sources.Count > 1 || label != "Data source"))
            {
                yield return new LintFault(Rule, null, $"the data source variable is labelled '{label}'");
            }
        }
    }

    private static IEnumerable<LintFault> Label(LintSubject subject, string name, string label)
    {
        var rule = $"template-{name}-rule";
        if (!IsPrometheus(subject))
        {
            return [];
        }

        var variable = subject.Variables.FirstOrDefault(variable => LintSubject.Text(variable, "name") == name);
        return variable is null
            ? [new LintFault(rule, null, $"no variable '{name}'")]
            : Conditions(variable, label).Where(condition => !condition.Holds)
                .Select(condition => new LintFault(rule, null, $"variable '{name}': {condition.Says}"));
    }

    private static IEnumerable<(bool Holds, string Says)> Conditions(JsonNode variable, string label) =>
    [
        (LintSubject.Text(variable["datasource"], "uid") is "${datasource}" or "${prometheus_datasource}",
            "asks no chosen data source"),
        (LintSubject.Text(variable, "type") == "query", "is no query"),
        (LintSubject.Text(variable, "label") == label, $"is not labelled '{label}'"),
        (variable["multi"]?.GetValue<bool>() == true, "takes one value only"),
        (LintSubject.Text(variable, "allValue") == ".+", "has another value for all than '.+'"),
    ];

    private static IEnumerable<LintFault> LabelPromQl(LintSubject subject)
    {
        foreach (var variable in IsPrometheus(subject) ? subject.OfType("query") : [])
        {
            var query = LintSubject.Text(variable, "query");
            var match = LabelValues().Match(query);
            var isRead = match.Success && subject.Queries.TryGetValue(
                new QueryText("promql", GrafanaVariables.Fill(match.Groups["selector"].Value)), out var parsed)
                && parsed.Faults.Count == 0;
            if (!isRead)
            {
                yield return new LintFault("template-label-promql-rule", null, $"cannot be read: '{query}'");
            }
        }
    }

    private static IEnumerable<LintFault> Reload(LintSubject subject) =>
        subject.OfType("query")
            .Where(variable => variable["refresh"]?.GetValue<int>() != 2)
            .Select(variable => new LintFault(
                "template-on-time-change-reload-rule",
                null,
                $"variable '{LintSubject.Text(variable, "name")}' is not read anew when the time range changes"));

    private static IEnumerable<LintFault> Uneditable(LintSubject subject) =>
        subject.Json["editable"]?.GetValue<bool>() == false
            ? []
            : [new LintFault("uneditable-dashboard", null, "can be edited")];

    /// <summary>The linter applies its Prometheus rules where the first data source is one.</summary>
    public static bool IsPrometheus(LintSubject subject) =>
        LintSubject.Text(subject.DataSources.FirstOrDefault(), "query") == "prometheus";

    [GeneratedRegex(@"^label_values\((?<selector>.+), [a-zA-Z_]\w*\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex LabelValues();
}
