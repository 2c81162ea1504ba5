using System.Collections.Immutable;

namespace Platform.Signals.Dashboards;

/// <summary>A row a series. Several targets are joined by their labels.</summary>
public sealed record TablePanel() : DataPanel(24, 8)
{
    /// <summary>Its columns, from left to right; what is not named is not shown.</summary>
    public required ImmutableArray<TableColumn> Columns { get; init; }

    /// <summary>Title of the column that it is sorted by; <c>null</c> for none.</summary>
    public string? SortBy { get; init; }

    /// <summary>Whether the greatest comes first.</summary>
    public bool IsDescending { get; init; }
}
