using System.Reflection;
using System.Text.Json.Nodes;
using Platform.Signals.Dashboards;

namespace Platform.Tests.Signals.Dashboards.Lint;

/// <summary>The linter's rules about panels.</summary>
internal static class PanelRules
{
    private static readonly HashSet<string> Units =
    [
        .. typeof(Unit).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => ((Unit)property.GetValue(null)!).Id),
    ];

    public static IEnumerable<LintFault> Faults(LintSubject subject)
    {
        var sources = subject.DataSources.Select(source => $"${{{LintSubject.Text(source, "name")}}}").ToHashSet();
        foreach (var (key, panel) in subject.NumberPanels)
        {
            if (!UsesVariable(panel, sources))
            {
                yield return new LintFault("panel-datasource-rule", key, "asks no chosen data source");
            }

            if (LintSubject.Text(panel, "title").Length == 0 || LintSubject.Text(panel, "description").Length == 0)
            {
                yield return new LintFault("panel-title-description-rule", key, "has no title or no description");
            }

            var unit = LintSubject.Text(panel["fieldConfig"]?["defaults"], "unit");
            if (!Units.Contains(unit))
            {
                yield return new LintFault("panel-units-rule", key, $"has no known unit: '{unit}'");
            }

            if (LintSubject.List(panel["targets"]).Count == 0)
            {
                yield return new LintFault("panel-no-targets-rule", key, "has no target");
            }
        }
    }

    private static bool UsesVariable(JsonNode panel, HashSet<string> sources) =>
        LintSubject.List(panel["targets"]).Prepend(panel)
            .All(asks => sources.Contains(LintSubject.Text(asks["datasource"], "uid")));
}
