using System.Collections.Immutable;

namespace Platform.Signals.Dashboards;

/// <summary>
/// A Grafana dashboard as data. What Grafana wants beside it (numeric ids, places in the grid, data source variables)
/// follows from it, so that adding a panel changes nothing for the others.
/// </summary>
public sealed record Dashboard
{
    /// <summary>
    /// Its uid, in kebab case and at most 40 characters long: part of every link to it, so it never changes.
    /// </summary>
    public required string Uid { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences: which questions it answers.</summary>
    public required string Description { get; init; }

    /// <summary>Tags, by which dashboards find each other; all of the platform's also have <c>platform</c>.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Grafana's folder.</summary>
    public string Folder { get; init; } = "Platform";

    /// <summary>What the reader can choose, beside the data sources, which follow from the targets.</summary>
    public ImmutableArray<QueryVariable> Variables { get; init; } = [];

    /// <summary>Its rows, from top to bottom.</summary>
    public required ImmutableArray<DashboardRow> Rows { get; init; }

    /// <summary>Links above the panels.</summary>
    public ImmutableArray<DashboardLink> Links { get; init; } = [];

    /// <summary>Begin of the time that it shows at first, in Grafana's form.</summary>
    public string From { get; init; } = "now-6h";

    /// <summary>How often it asks anew, in Grafana's form.</summary>
    public string Refresh { get; init; } = "1m";

    /// <summary>Rules of the dashboard linter that do not hold for it, with the reasons.</summary>
    public ImmutableArray<LintException> LintExceptions { get; init; } = [];

    /// <summary>All panels, from top to bottom.</summary>
    public IEnumerable<Panel> Panels => Rows.SelectMany(row => row.Panels);
}
