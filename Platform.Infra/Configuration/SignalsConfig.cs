namespace Platform.Configuration;

/// <summary>Key <c>platform:signals</c>: alerts, runbooks and dashboards.</summary>
public sealed record SignalsConfig
{
    /// <summary>
    /// Address under which the runbook pages are, without a slash at the end; the default is
    /// <c>https://runbooks.&lt;domain&gt;</c>. A page is <c>&lt;address&gt;/&lt;Alert&gt;.md</c>.
    /// </summary>
    [WebAddress]
    public string? RunbookBaseUrl { get; init; }

    /// <summary>
    /// Grafana's address, without a slash at the end; the default is <c>https://grafana.&lt;domain&gt;</c>.
    /// </summary>
    [WebAddress]
    public string? GrafanaUrl { get; init; }
}
