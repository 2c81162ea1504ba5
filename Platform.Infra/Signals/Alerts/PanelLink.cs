using System.Collections.Immutable;

namespace Platform.Signals.Alerts;

/// <summary>A panel of a dashboard.</summary>
/// <param name="Dashboard">The dashboard's uid.</param>
/// <param name="Panel">The panel's key in it: kebab case, unique and stable within the dashboard.</param>
public sealed record PanelLink(string Dashboard, string Panel)
{
    /// <summary>
    /// Labels of the alert that fill the dashboard's variables of the same name, such as <c>namespace</c>; none by
    /// default.
    /// </summary>
    public ImmutableArray<string> Variables { get; init; } = [];
}
