namespace Platform.Signals.Dashboards;

/// <summary>
/// Values of a label among which the reader chooses: one, several or all. Targets read it as <c>=~"$name"</c>.
/// </summary>
/// <param name="Name">Its name in targets, without the dollar sign.</param>
/// <param name="Label">What the reader sees.</param>
/// <param name="Selector">PromQL selector of the series to look through, such as <c>up{job=~"$job"}</c>.</param>
/// <param name="Of">Name of the label.</param>
public sealed record QueryVariable(string Name, string Label, string Selector, string Of)
{
    /// <summary>Grafana's query for the values.</summary>
    public string Query => $"label_values({Selector}, {Of})";

    /// <summary>Scrape jobs.</summary>
    /// <param name="selector">The series to look through.</param>
    public static QueryVariable Job(string selector) => new("job", "Job", selector, "job");

    /// <summary>Scraped instances.</summary>
    /// <param name="selector">The series to look through.</param>
    public static QueryVariable Instance(string selector) => new("instance", "Instance", selector, "instance");

    /// <summary>Namespaces.</summary>
    /// <param name="selector">The series to look through.</param>
    public static QueryVariable Namespace(string selector) => new("namespace", "Namespace", selector, "namespace");

    /// <summary>
    /// Clusters, for a data source that holds several: Prometheus adds <c>cluster</c> only to what leaves it.
    /// </summary>
    /// <param name="selector">The series to look through.</param>
    public static QueryVariable Cluster(string selector) => new("cluster", "Cluster", selector, "cluster");
}
