using System.Collections.Immutable;

namespace Platform.Signals.Dashboards;

/// <summary>Panels under one heading.</summary>
/// <param name="Key">Kebab case, unique among the rows of the dashboard.</param>
/// <param name="Title">The heading.</param>
/// <param name="Panels">
/// The panels, from left to right; one that finds no place beside the last begins a new line.
/// </param>
public sealed record DashboardRow(string Key, string Title, ImmutableArray<Panel> Panels);
