using System.Text;
using Platform.Signals.Alerts;
using Platform.Signals.Rules;

namespace Platform.Tests.Signals.Catalogue;

/// <summary>The page docs/alerts.md: every alert, and every row of the seeds with its answer.</summary>
internal static class AlertPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="alerts">Every alert that a stack can have.</param>
    /// <param name="rows">Every row of the seeds.</param>
    /// <returns>Markdown.</returns>
    public static string Of(IEnumerable<Alert> alerts, IReadOnlyCollection<AlertRow> rows)
    {
        var page = new StringBuilder("# Alerts\n\n")
            .Append("Written by a test from the alerts and from [alert-rows.yaml](alert-rows.yaml): change those, then ")
            .Append("`make accept`.\n\nA stack has the alerts whose operator runs in it. Thresholds are those of ")
            .Append("`platform:alerts` in [the configuration](configuration.md). P0 and P1 page, P2 is a ticket, P3 a ")
            .Append("note. Runbooks are rendered to `DIR/runbooks/<Alert>.md`.\n");
        foreach (var domain in alerts.GroupBy(alert => alert.Domain, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Append("\n## ").Append(domain.Key).Append("\n\n")
                .Append("| Alert | Priority | Severity | For | What it means | Muted by | Seeds |\n|---|---|---|---|---|---|---|\n");
            foreach (var alert in domain.OrderBy(alert => alert.Name, StringComparer.Ordinal))
            {
                page.Append(Line(
                    $"`{alert.Name}`", alert.Priority.ToString(), AlertRules.Severity(alert.Severity),
                    PromDuration.Of(alert.For), alert.Meaning,
                    string.Join(", ", alert.MutedBy.Select(mute => mute.Alert)), Seeds(alert, rows)));
            }
        }

        page.Append("\n## What the seeds ask for\n\n| Seed | Section | Asked for | Answer |\n|---|---|---|---|\n");
        foreach (var row in rows)
        {
            page.Append(Line(row.Seed, row.Section, row.Row, Answer(row)));
        }

        return page.ToString();
    }

    private static string Seeds(Alert alert, IEnumerable<AlertRow> rows) => string.Join(", ", rows
        .Where(row => row.Alerts.Contains(alert.Name, StringComparer.Ordinal))
        .Select(row => row.Seed)
        .Distinct(StringComparer.Ordinal));

    private static string Answer(AlertRow row) => string.Join("; ", new[]
    {
        string.Join(", ", row.Alerts.Select(name => $"`{name}`")),
        row.Also ?? "",
        row.PlannedIn is null ? "" : $"planned in {row.PlannedIn}: {string.Join(", ", row.Planned.Select(name => $"`{name}`"))}",
    }.Where(text => text.Length > 0));

    private static string Line(params ReadOnlySpan<string> cells)
    {
        var line = new StringBuilder("|");
        foreach (var cell in cells)
        {
            line.Append(' ').Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |");
        }

        return line.Append('\n').ToString();
    }
}
