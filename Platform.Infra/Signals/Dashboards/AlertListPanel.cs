namespace Platform.Signals.Dashboards;

/// <summary>Alerts that fire or are pending, of every rule source that Grafana knows.</summary>
public sealed record AlertListPanel() : Panel(12, 8)
{
    /// <summary>
    /// Labels that they have, as Alertmanager's matchers: <c>{domain="nodes"}</c>; empty for all.
    /// </summary>
    public string Matchers { get; init; } = "";

    /// <summary>How many are shown at most.</summary>
    public int Limit { get; init; } = 20;
}
