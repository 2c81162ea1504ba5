using System.Text.RegularExpressions;

namespace Platform.Signals.Dashboards;

/// <summary>What a dashboard must keep to so that Grafana can load it and links to it hold.</summary>
internal static partial class DashboardShape
{
    private const int LongestUid = 40;

    /// <summary>Refuses a dashboard that Grafana would refuse, or show wrongly.</summary>
    /// <param name="dashboard">The dashboard.</param>
    /// <exception cref="ArgumentException">It is faulty; the message lists every fault.</exception>
    public static void Check(Dashboard dashboard)
    {
        var faults = Faults(dashboard).ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(
                $"Dashboard '{dashboard.Uid}' cannot be made: {string.Join(" ", faults)}", nameof(dashboard));
        }
    }

    private static IEnumerable<string> Faults(Dashboard dashboard) =>
    [
        .. UidFaults(dashboard.Uid),
        .. dashboard.Panels.Select(panel => panel.Key).Concat(dashboard.Rows.Select(row => row.Key))
            .Where(key => !KebabCase().IsMatch(key))
            .Select(key => $"Key '{key}' is not in kebab case."),
        .. dashboard.Panels
            .Where(panel => panel.Width is < 1 or > GridLayout.Columns || panel.Height < 1)
            .Select(panel => $"Panel '{panel.Key}' is {panel.Width} wide and {panel.Height} high."),
        .. dashboard.Panels
            .Where(panel => panel.Targets.Select(target => target.DataSource).Distinct().Count() > 1)
            .Select(panel => $"Panel '{panel.Key}' mixes data sources."),
        .. dashboard.Panels
            .Where(panel => panel is DataPanel or LogsPanel && panel.Targets.IsEmpty)
            .Select(panel => $"Panel '{panel.Key}' has no target."),
        .. SharedIds(dashboard),
    ];

    private static IEnumerable<string> UidFaults(string uid)
    {
        if (!KebabCase().IsMatch(uid))
        {
            yield return "The uid is not in kebab case.";
        }

        if (uid.Length > LongestUid)
        {
            yield return $"The uid is {uid.Length} characters long; {LongestUid} are allowed.";
        }
    }

    private static IEnumerable<string> SharedIds(Dashboard dashboard) =>
        dashboard.Panels.Select(panel => (Id: PanelId.Of(panel.Key), Key: $"panel '{panel.Key}'"))
            .Concat(dashboard.Rows.Select(row => (Id: PanelId.OfRow(row.Key), Key: $"row '{row.Key}'")))
            .GroupBy(item => item.Id, item => item.Key)
            .Where(group => group.Count() > 1)
            .Select(group => $"One id ({group.Key}) for {string.Join(" and ", group)}: rename all but one.");

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex KebabCase();
}
