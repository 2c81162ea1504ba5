using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Slo;

/// <summary>Whether labels that an SLO keeps can stand beside those of its rules.</summary>
internal static partial class LabelCheck
{
    /// <summary>Labels of the recorded series and of every alert.</summary>
    private static readonly string[] Reserved =
        ["alertname", "domain", "le", "long", "priority", "service", "severity", "short", "slo", "window"];

    public static IEnumerable<SloFault> Of(ServiceLevelObjective slo)
    {
        foreach (var label in slo.Grouping)
        {
            if (Reserved.Contains(label, StringComparer.Ordinal))
            {
                yield return new(
                    FindingCatalogue.SloLabel, slo.Id, "grouping",
                    $"the rules have a label {label} of their own, which would cover this one.",
                    "Group by another label, or rename it when it is scraped.");
            }
            else if (!Name().IsMatch(label))
            {
                yield return new(
                    FindingCatalogue.SloLabel, slo.Id, "grouping", $"\"{label}\" is no label's name.",
                    "Use letters, digits and underscores.");
            }
        }
    }

    [GeneratedRegex(@"^[a-zA-Z_][a-zA-Z0-9_]*\z")]
    private static partial Regex Name();
}
