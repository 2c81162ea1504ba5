namespace Platform.Signals.Dashboards;

/// <summary>A link to another page; it takes the time range and the variables along.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Url">Where it leads: from the root of Grafana (<c>/d/uid</c>), or a whole address.</param>
public sealed record DashboardLink(string Title, string Url)
{
    /// <summary>A link to a dashboard.</summary>
    /// <param name="title">What it says.</param>
    /// <param name="uid">The dashboard's uid.</param>
    /// <returns>The link.</returns>
    public static DashboardLink To(string title, string uid) => new(title, $"/d/{uid}");
}
